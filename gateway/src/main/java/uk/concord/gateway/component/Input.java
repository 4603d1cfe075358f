package uk.concord.gateway.component;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.wording.Count;

/** A question on a form, with what was typed and what is wrong with it. */
public sealed interface Input {
    /** The name it is sent under, also its id on the page. */
    String name();

    /** Label, hint and error. */
    Asked asked();

    /** The ids of hint and error, for screen readers; absent when there is neither. */
    default @Nullable String describedBy() {
        var ids = new ArrayList<String>();
        if (asked().hasHint()) {
            ids.add(name() + "-hint");
        }
        if (asked().hasError()) {
            ids.add(name() + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Label, hint and error of a question; empty texts are left out. */
    record Asked(String label, String hint, String error) {
        public Asked(String label, String hint) {
            this(label, hint, "");
        }

        public Asked(String label) {
            this(label, "", "");
        }

        public Asked wrong(String message) {
            return new Asked(label, hint, message);
        }

        public boolean hasError() {
            return !error.isEmpty();
        }

        public boolean hasHint() {
            return !hint.isEmpty();
        }
    }

    /** One line of text. */
    record Text(String name, Asked asked, String value, Width width, String prefix, String suffix, boolean number)
            implements Input {}

    /** Several lines of text. */
    record LongText(String name, Asked asked, String value, int rows, int most) implements Input {
        public String limit() {
            return Count.digits(most);
        }
    }

    /** Day, month and year. */
    record Day(String name, Asked asked, String day, String month, String year) implements Input {}

    /**
     * One of a few.
     *
     * @param revealing the value that leads to more questions; empty when none does
     * @param revealed those questions; without JavaScript they are always there
     */
    record Radios(String name, Asked asked, List<Option> options, String revealing, List<Input> revealed)
            implements Input {
        public Radios {
            options = List.copyOf(options);
            revealed = List.copyOf(revealed);
        }
    }

    /** Any of a few. */
    record Checkboxes(String name, Asked asked, List<Option> options) implements Input {
        public Checkboxes {
            options = List.copyOf(options);
        }
    }

    /** One of a list too long for radios. */
    record Select(String name, Asked asked, List<Option> options) implements Input {
        public Select {
            options = List.copyOf(options);
        }
    }

    /** Questions that belong together under one heading. */
    record Group(String name, Asked asked, boolean tight, List<Input> inputs) implements Input {
        public Group {
            inputs = List.copyOf(inputs);
        }
    }

    /** Questions asked only when "other" is chosen in a select; without JavaScript they are always there. */
    record IfOther(String name, Asked asked, String select, List<Input> inputs) implements Input {
        public IfOther {
            inputs = List.copyOf(inputs);
        }
    }

    /** One choice. */
    record Option(String value, String label, String hint, boolean chosen) {}

    /** How wide an input is on a wide screen, by what is typed into it. */
    enum Width {
        WHOLE(""),
        TWENTY("govuk-input--width-20"),
        TEN("govuk-input--width-10"),
        FOUR("govuk-input--width-4");

        private final String css;

        Width(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
