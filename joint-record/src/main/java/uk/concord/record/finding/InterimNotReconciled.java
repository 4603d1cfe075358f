package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.dispute.Share;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.DisputeStanding.Ending;
import uk.concord.record.negotiation.JointRecord;

/**
 * A dispute was taken back, or ended in both bodies' own duty, after the ladder had split the cost of its lines for a while: nobody has
 * agreed who bears that money. It stands until both agree on terms of those lines from the first disputed day on. Where the terms
 * had been agreed, what was paid in the interim is what was agreed. One that was joined to another is reconciled with that other.
 */
final class InterimNotReconciled implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return record.disputes().stream()
                .filter(dispute -> dispute.ending()
                        .filter(ending -> ending == Ending.WITHDRAWN || ending == Ending.OWN_DUTY)
                        .isPresent())
                .filter(dispute -> !record.hadAgreed(dispute))
                .flatMap(dispute -> dispute.end().stream().flatMap(end -> unsettled(record, dispute, end)));
    }

    private static Stream<Finding> unsettled(JointRecord record, DisputeStanding dispute, Entry end) {
        var from = Days.of(end);
        var money = record.interim(dispute, from).stream().map(Share::cost).reduce(Pence.ZERO, Pence::plus);
        var until = agreedSince(record, dispute, end);
        return money.isMoreThan(Pence.ZERO) && Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.INTERIM_NOT_RECONCILED,
                        line(dispute),
                        null,
                        null,
                        List.of(dispute.place(), EntryPlace.of(end)),
                        money,
                        from,
                        until))
                : Stream.empty();
    }

    private static @Nullable LocalDate agreedSince(JointRecord record, DisputeStanding dispute, Entry end) {
        return record.agreements().stream()
                .filter(agreement -> agreement.accept().recordedAt().isAfter(end.recordedAt())
                        && !agreement.termsFrom().isAfter(dispute.raised().since())
                        && agreement.terms().lines().stream()
                                .map(line -> line.lineId())
                                .toList()
                                .containsAll(dispute.raised().lines()))
                .map(agreement -> Days.of(agreement.accept()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String line(DisputeStanding dispute) {
        var lines = dispute.raised().lines();
        return lines.size() == 1 ? lines.getFirst() : null;
    }
}
