package uk.concord.record.terms;

import java.util.List;
import uk.concord.record.Partnership;
import uk.concord.record.Problem;

/** Says what is wrong with terms. */
public final class TermsCheck {
    private TermsCheck() {}

    /** Everything that keeps an agency from offering these terms. */
    public static List<Problem> problems(Terms terms, ProviderDirectory providers, Partnership partnership) {
        return List.of();
    }

    /** The part that needs no directory: terms of an offer that fail it make the offer void in both books. */
    public static List<Problem> structural(Terms terms, Partnership partnership) {
        return List.of();
    }
}
