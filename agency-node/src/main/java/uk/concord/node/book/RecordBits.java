package uk.concord.node.book;

import java.util.Collection;
import java.util.stream.LongStream;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.record.v1.RecordSummary;

/** What has few possible values, as bits of a number: several of them fit into an index and are compared at once. */
public final class RecordBits {
    private static final int FIRST_YEAR = 2000;
    private static final int BITS = 62;

    private RecordBits() {}

    public static long legalBases(RecordSummary summary) {
        return bits(summary.getLegalBasesValueList().stream().mapToLong(Integer::longValue));
    }

    public static long legalBases(Collection<LegalBasis> bases) {
        return bits(bases.stream().mapToLong(LegalBasis::getNumber));
    }

    public static long weaknesses(Collection<Integer> numbers) {
        return bits(numbers.stream().mapToLong(Integer::longValue));
    }

    /** Years from 2000 to 2061; a partner's absurd ones are left out. */
    public static long years(Collection<Integer> years) {
        return bits(years.stream().mapToLong(year -> (long) year - FIRST_YEAR));
    }

    private static long bits(LongStream numbers) {
        return numbers.filter(number -> number >= 0 && number < BITS)
                .map(number -> 1L << number)
                .reduce(0, (one, other) -> one | other);
    }
}
