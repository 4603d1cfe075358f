package uk.concord.node.negotiation;

import java.util.Locale;
import uk.concord.record.Pence;

/** Money in sentences for people: "£13,285,000", with pence only where there are any. */
final class Pounds {
    private Pounds() {}

    static String of(Pence amount) {
        var pence = amount.value() % 100;
        var pounds = String.format(Locale.UK, "£%,d", amount.value() / 100);
        return pence == 0 ? pounds : pounds + String.format(Locale.UK, ".%02d", pence);
    }
}
