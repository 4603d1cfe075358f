package uk.concord.record.terms;

import uk.concord.record.Bytes;

/** Terms as they were written: the verbatim bytes that the digest covers, with what they say. */
public sealed interface TermsText {
    /** The verbatim bytes. */
    Bytes bytes();

    /** The lowest version of the rules that knows everything they say; 1 for what cannot be read. */
    default int rules() {
        return 1;
    }

    /** Bytes that say what the terms are. */
    record Legible(Bytes bytes, Terms terms) implements TermsText {
        private static final int OF_LADDERS = 7;
        private static final int OF_MEASURES = 10;

        @Override
        public int rules() {
            if (!terms.measures().isEmpty()) {
                return OF_MEASURES;
            }
            return terms.ladder() == null ? 1 : OF_LADDERS;
        }
    }

    /** Bytes that cannot be read as terms; an offer that holds them is void. */
    record Illegible(Bytes bytes) implements TermsText {}
}
