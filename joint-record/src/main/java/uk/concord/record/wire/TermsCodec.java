package uk.concord.record.wire;

import java.util.List;
import uk.concord.record.Bytes;
import uk.concord.record.Problem;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsText;

/** Reads and writes terms. */
public final class TermsCodec {
    private TermsCodec() {}

    /** Terms as read from a message of people's input: what is unreadable is left out and named as a problem. */
    public record Reading(Terms terms, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    public static Reading read(uk.concord.proto.entry.v1.Terms message) {
        if (message.getTitle() != null) {
            throw new IllegalArgumentException("Not yet");
        }
        throw new IllegalStateException();
    }

    public static uk.concord.proto.entry.v1.Terms write(Terms terms) {
        if (terms.title() != null) {
            throw new IllegalArgumentException("Not yet");
        }
        throw new IllegalStateException();
    }

    /** Terms to be offered: serialised once, here; those very bytes are offered and decided on. */
    public static TermsText.Legible text(Terms terms) {
        return new TermsText.Legible(Bytes.of(write(terms).toByteArray()), terms);
    }

    /** The terms that an offer's verbatim bytes say. */
    public static TermsText textOf(byte[] bytes) {
        return new TermsText.Illegible(Bytes.of(bytes));
    }
}
