package uk.concord.record.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import uk.concord.record.Bytes;
import uk.concord.record.Problem;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Organisation;
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
        var reader = new TermsReader();
        var terms = reader.terms(message);
        return new Reading(terms, reader.problems());
    }

    public static uk.concord.proto.entry.v1.Terms write(Terms terms) {
        return TermsWriter.terms(terms);
    }

    /** Terms to be offered: serialised once, here; those very bytes are offered and decided on. */
    public static TermsText.Legible text(Terms terms) {
        return new TermsText.Legible(Bytes.of(write(terms).toByteArray()), terms);
    }

    /** The terms that an offer's verbatim bytes say. */
    public static TermsText textOf(byte[] bytes) {
        try {
            var message = uk.concord.proto.entry.v1.Terms.parseFrom(bytes);
            var reading = read(message);
            if (reading.problems().isEmpty() && !UnknownFields.in(message)) {
                return new TermsText.Legible(Bytes.of(bytes), reading.terms());
            }
        } catch (InvalidProtocolBufferException e) {
            return new TermsText.Illegible(Bytes.of(bytes));
        }
        return new TermsText.Illegible(Bytes.of(bytes));
    }

    /** A measure as terms have it. */
    public static uk.concord.proto.entry.v1.Measure write(Measure measure) {
        return TermsWriter.measure(measure);
    }

    /** An organisation as terms name it. */
    public static uk.concord.proto.entry.v1.Organisation write(Organisation organisation) {
        return TermsWriter.organisation(organisation);
    }
}
