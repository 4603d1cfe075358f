package uk.concord.gateway.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes pence as pounds for people, and reads back what people type. */
public final class Money {
    private static final Pattern TYPED = Pattern.compile("£?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,2})?");
    private static final long PENCE = 100;

    private Money() {}

    /** For example "£1,267,000" or "£41,250.50": pence only where there are any. */
    public static String pounds(long pence) {
        var sign = pence < 0 ? "−" : "";
        return sign + "£" + digits(Math.absExact(pence));
    }

    /** As {@link #pounds}, always with its sign: a change from one version to the next. */
    public static String change(long pence) {
        if (pence == 0) {
            return "no change";
        }
        return (pence > 0 ? "+" : "") + pounds(pence);
    }

    /** What stands in an input: pounds without the sign. */
    public static String typed(long pence) {
        return digits(pence);
    }

    /** Reads pounds as people type them, with or without £, thousands and pence; empty when it is not an amount. */
    public static Optional<Long> parse(String typed) {
        var matched = TYPED.matcher(typed.strip());
        if (!matched.matches()) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[£,\\s]", "");
        return Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact());
    }

    private static String digits(long pence) {
        var whole = String.format(java.util.Locale.UK, "%,d", pence / PENCE);
        var rest = pence % PENCE;
        return rest == 0 ? whole : whole + String.format(java.util.Locale.UK, ".%02d", rest);
    }
}
