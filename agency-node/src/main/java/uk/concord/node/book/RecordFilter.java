package uk.concord.node.book;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.record.ActorId;

/**
 * Which records a list shows, apart from the words they are found by. What is empty, 0 or null lets every record pass.
 *
 * @param statuses only these
 * @param waitingFor only those that wait for this agency, by its code
 * @param serviceCode only those of this service
 * @param provider only those with this provider, as "scheme:code"
 * @param legalBases only those with a line under one of these
 * @param weaknesses only those that address one of these, 1 to 9
 * @param financialYear only those that cost something in this year, by its first calendar year
 * @param participant only those in which this person of the own agency took part
 */
public record RecordFilter(
        Set<RecordStatus> statuses,
        String waitingFor,
        String serviceCode,
        String provider,
        Set<LegalBasis> legalBases,
        Set<Integer> weaknesses,
        int financialYear,
        @Nullable ActorId participant) {
    /** Lets every record pass. */
    public static final RecordFilter NONE = new RecordFilter(Set.of(), "", "", "", Set.of(), Set.of(), 0, null);

    public RecordFilter {
        statuses = Set.copyOf(statuses);
        legalBases = Set.copyOf(legalBases);
        weaknesses = Set.copyOf(weaknesses);
    }
}
