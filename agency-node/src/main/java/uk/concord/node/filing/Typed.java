package uk.concord.node.filing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.grpc.Texts;

/** Reads what people wrote into a step, and collects everything that is wrong with it. */
final class Typed {
    private final String path;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    /** @param path of the message within the request; empty for the request itself */
    Typed(String path, LocalDate today) {
        this.path = path.isEmpty() ? "" : path + ".";
        this.today = today;
    }

    /** A text that must be there. */
    String text(String field, String text, int most, String missing) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            violations.add(new Violation(path + field, "MISSING_OR_TOO_LONG", missing));
        }
        return optional(field, text, most);
    }

    String optional(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            violations.add(new Violation(path + field, "TOO_LONG", "Shorten this to %,d characters.".formatted(most)));
        }
        violations.addAll(Texts.violations(path + field, text));
        return text.strip();
    }

    /** A day of something that has happened; today when it cannot be read, which is then a violation. */
    LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                violations.add(new Violation(path + field, "NOT_YET", "Enter a day that is not after today."));
            }
            return day;
        } catch (DateTimeParseException malformed) {
            violations.add(new Violation(path + field, "NOT_A_DATE", "Enter a day, such as 27 3 2026."));
            return today;
        }
    }

    void require(boolean holds, String field, String code, String sentence) {
        if (!holds) {
            violations.add(new Violation(path + field, code, sentence));
        }
    }

    void check() {
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
    }
}
