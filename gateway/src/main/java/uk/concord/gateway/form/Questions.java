package uk.concord.gateway.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Asked;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.wording.Dates;

/** Shows questions with what was typed and what is wrong with it, and reads dates and numbers back. */
public record Questions(Typed typed, Mistakes mistakes) {
    private static final int LONG_ROWS = 5;

    public Input text(String name, String label, String hint, Width width) {
        return new Input.Text(name, asked(name, label, hint), typed.text(name), width, "", "", false);
    }

    public Input number(String name, String label, String hint, String suffix) {
        return new Input.Text(name, asked(name, label, hint), typed.text(name), Width.FOUR, "", suffix, true);
    }

    public Input money(String name, String label) {
        return new Input.Text(name, asked(name, label, ""), typed.text(name), Width.TEN, "£", "", true);
    }

    public Input longText(String name, String label, String hint, int most) {
        return new Input.LongText(name, asked(name, label, hint), typed.text(name), LONG_ROWS, most);
    }

    public Input day(String name, String label, String hint) {
        return new Input.Day(
                name,
                asked(name, label, hint),
                typed.text(name + "-day"),
                typed.text(name + "-month"),
                typed.text(name + "-year"));
    }

    public Input radios(String name, String label, String hint, List<Option> options) {
        return radios(name, label, hint, options, "", List.of());
    }

    /** Radios of which one leads to more questions. */
    public Input radios(
            String name, String label, String hint, List<Option> options, String revealing, List<Input> revealed) {
        return new Input.Radios(name, asked(name, label, hint), chosen(name, options), revealing, revealed);
    }

    public Input checkboxes(String name, String label, String hint, List<Option> options) {
        return new Input.Checkboxes(name, asked(name, label, hint), chosen(name, options));
    }

    public Input select(String name, String label, String hint, List<Option> options) {
        return new Input.Select(name, asked(name, label, hint), chosen(name, options));
    }

    public Input group(String name, String label, String hint, List<Input> inputs) {
        return new Input.Group(name, asked(name, label, hint), false, inputs);
    }

    /** Short questions side by side. */
    public Input grid(String name, String label, String hint, List<Input> inputs) {
        return new Input.Group(name, asked(name, label, hint), true, inputs);
    }

    public static Option option(String value, String label) {
        return new Option(value, label, "", false);
    }

    public static Option option(String value, String label, String hint) {
        return new Option(value, label, hint, false);
    }

    /** The date of three inputs as ISO text; empty when nothing was typed, or when it is no date, which is then noted. */
    public String readDay(String name) {
        var day = typed.text(name + "-day");
        var month = typed.text(name + "-month");
        var year = typed.text(name + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        var number =
                number(day).flatMap(d -> number(month).flatMap(m -> number(year).map(y -> iso(y, m, d))));
        return number.flatMap(Dates::parse).map(Object::toString).orElseGet(() -> {
            mistakes.at(name, "Enter a real date, such as 27 3 2026");
            return "";
        });
    }

    /** A whole number between two limits; 0 when nothing was typed, or when it is none, which is then noted. */
    public int readNumber(String name, int least, int most) {
        if (!typed.has(name)) {
            return 0;
        }
        var number = number(typed.text(name)).filter(found -> found >= least && found <= most);
        if (number.isEmpty()) {
            mistakes.at(name, "Enter a whole number from " + least + " to " + most);
        }
        return number.orElse(0);
    }

    /** The text of an input, shortened by nobody: too long is noted. */
    public String readText(String name, int most) {
        var text = typed.text(name);
        if (text.codePointCount(0, text.length()) > most) {
            mistakes.at(name, "Write no more than " + String.format(Locale.UK, "%,d", most) + " characters");
        }
        return text;
    }

    private static String iso(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Asked asked(String name, String label, String hint) {
        return new Asked(label, hint, mistakes.of(name));
    }

    private List<Option> chosen(String name, List<Option> options) {
        var values = typed.all(name);
        return options.stream()
                .map(option ->
                        new Option(option.value(), option.label(), option.hint(), values.contains(option.value())))
                .toList();
    }
}
