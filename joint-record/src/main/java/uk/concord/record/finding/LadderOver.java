package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.DisputeStanding.Ending;
import uk.concord.record.negotiation.JointRecord;

/** The last day of a dispute's last rung is over and it has not ended: no rung and no clock does anything for it any more. */
final class LadderOver implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return record.disputes().stream()
                .filter(dispute -> dispute.isAcknowledged()
                        && dispute.ending()
                                .filter(ending -> ending == Ending.JOINED)
                                .isEmpty())
                .flatMap(dispute -> over(record, dispute));
    }

    private static Stream<Finding> over(JointRecord record, DisputeStanding dispute) {
        var from = dispute.lastDays().getLast().plusDays(1);
        @Nullable LocalDate until = dispute.end().map(Days::of).orElse(null);
        return Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.LADDER_OVER,
                        InterimNotReconciled.line(dispute),
                        null,
                        owner(record, dispute),
                        Stream.concat(Stream.of(dispute.entry()), dispute.acknowledgement().stream())
                                .map(EntryPlace::of)
                                .toList(),
                        dispute.raised().amount(),
                        from,
                        until))
                : Stream.empty();
    }

    /** The body that has not said what it does, where the other has; null where neither has, or both. */
    private static @Nullable AgencyCode owner(JointRecord record, DisputeStanding dispute) {
        var raiser = dispute.raiser();
        var partner = record.partnership().partnerOf(raiser).code();
        if (dispute.actsOnDuty(raiser) == dispute.actsOnDuty(partner)) {
            return null;
        }
        return dispute.actsOnDuty(raiser) ? partner : raiser;
    }
}
