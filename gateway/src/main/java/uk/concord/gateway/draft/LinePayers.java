package uk.concord.gateway.draft;

import uk.concord.gateway.form.Typed;

/** The payers of a line as the form asks for them: numbered groups, of which the last may be left empty. */
final class LinePayers {
    static final int MOST = 8;

    private LinePayers() {}

    /** How many are filled in, counting empty ones before the last. */
    static int count(Typed typed) {
        int payers = 0;
        for (int i = 0; i < MOST; i++) {
            if (isFilled(typed, i)) {
                payers = i + 1;
            }
        }
        return payers;
    }

    static boolean isFilled(Typed typed, int number) {
        return Payers.isChosen(typed, "payer-" + number)
                || typed.has("fund-" + number)
                || typed.values().keySet().stream()
                        .anyMatch(name -> name.startsWith("amount-" + number + "-") && typed.has(name));
    }
}
