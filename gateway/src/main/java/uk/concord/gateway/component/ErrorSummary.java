package uk.concord.gateway.component;

import java.util.List;

/** What is wrong with a page, each message leading to the field it is about. */
public record ErrorSummary(List<Problem> problems) {
    public ErrorSummary {
        problems = List.copyOf(problems);
    }

    /** One message; an empty {@code href} when it belongs to no field. */
    public record Problem(String message, String href) {}

    public static ErrorSummary none() {
        return new ErrorSummary(List.of());
    }

    public static ErrorSummary of(String message) {
        return new ErrorSummary(List.of(new Problem(message, "")));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }
}
