package uk.concord.gateway.wording;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes measured values, held in hundredths, for people, and reads back what people type. */
public final class Decimals {
    private static final Pattern TYPED = Pattern.compile("[-−]?(\\d{1,3}(?:,\\d{3})+|\\d{1,10})(\\.\\d{1,2})?");

    private Decimals() {}

    /** For example "92.5" or "−1,200": places only where there are any. */
    public static String of(long hundredths) {
        var whole = String.format(Locale.UK, "%,d", Math.absExact(hundredths) / 100);
        var rest = Math.absExact(hundredths) % 100;
        var places = rest == 0
                ? ""
                : rest % 10 == 0 ? String.format(Locale.UK, ".%d", rest / 10) : String.format(Locale.UK, ".%02d", rest);
        return (hundredths < 0 ? "−" : "") + whole + places;
    }

    /** As computers read it. */
    public static String plain(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** Reads a number with up to two places, in hundredths; empty when it is none. */
    public static Optional<Long> parse(String typed) {
        var text = typed.strip();
        if (!TYPED.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace("−", "-").replace(",", ""))
                .movePointRight(2)
                .longValueExact());
    }
}
