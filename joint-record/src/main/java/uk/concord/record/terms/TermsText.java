package uk.concord.record.terms;

import uk.concord.record.Bytes;

/** Terms as they were written: the verbatim bytes that the digest covers, with what they say. */
public sealed interface TermsText {
    /** The verbatim bytes. */
    Bytes bytes();

    /** Bytes that say what the terms are. */
    record Legible(Bytes bytes, Terms terms) implements TermsText {}

    /** Bytes that cannot be read as terms; an offer that holds them is void. */
    record Illegible(Bytes bytes) implements TermsText {}
}
