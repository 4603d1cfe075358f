package uk.concord.gateway.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.concord.gateway.component.ErrorSummary;

/** What is wrong with a form, by input, in the order of the page; and what belongs to no input. */
public final class Mistakes {
    private final Map<String, String> byInput = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();

    /** Notes a mistake; the first one noted of an input stays. */
    public Mistakes at(String input, String message) {
        byInput.putIfAbsent(input, message);
        return this;
    }

    public Mistakes general(String message) {
        if (!general.contains(message)) {
            general.add(message);
        }
        return this;
    }

    /** The message of an input; empty when nothing is wrong with it. */
    public String of(String input) {
        return byInput.getOrDefault(input, "");
    }

    public boolean any() {
        return !byInput.isEmpty() || !general.isEmpty();
    }

    public ErrorSummary summary() {
        var problems = new ArrayList<ErrorSummary.Problem>();
        general.forEach(message -> problems.add(new ErrorSummary.Problem(message, "")));
        byInput.forEach((input, message) -> problems.add(new ErrorSummary.Problem(message, "#" + input)));
        return new ErrorSummary(problems);
    }
}
