package uk.concord.record.negotiation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.StatementKey;

/**
 * What an agency states on a rung of a dispute.
 *
 * @param key what opens it; null while it is sealed
 */
public record FiledStatement(
        Entry entry,
        Disputing.StatementFiled filed,
        @Nullable StatementKey key) {

    /** Every statement of a dispute, by rung and agency. */
    static List<FiledStatement> in(DisputeStanding dispute) {
        return dispute.all()
                .filter(said -> said.payload() instanceof Disputing.StatementFiled)
                .map(said -> new FiledStatement(
                        said, (Disputing.StatementFiled) said.payload(), key(dispute, EntryPlace.of(said))))
                .sorted(Comparator.comparingInt(FiledStatement::rung).thenComparing(FiledStatement::agency))
                .toList();
    }

    private static @Nullable StatementKey key(DisputeStanding dispute, EntryPlace place) {
        return dispute.all()
                .map(Entry::payload)
                .filter(said -> said instanceof Disputing.StatementOpened opened
                        && opened.statement().equals(place))
                .map(said -> ((Disputing.StatementOpened) said).key())
                .findFirst()
                .orElse(null);
    }

    public AgencyCode agency() {
        return entry.author();
    }

    public int rung() {
        return filed.rung();
    }

    public boolean isOpen() {
        return key != null;
    }

    /**
     * True when the agency's service opens it: both have filed on that rung, or the rung is over. What is still sealed when the dispute
     * ends by somebody's word stays so.
     */
    boolean mayBeOpened(DisputeStanding dispute) {
        var ended = dispute.ending()
                .filter(ending -> ending != DisputeStanding.Ending.OWN_DUTY)
                .isPresent();
        return !ended
                && (rung() < dispute.rung()
                        || dispute.statements().stream()
                                .anyMatch(other -> other.rung() == rung()
                                        && !other.agency().equals(agency())));
    }
}
