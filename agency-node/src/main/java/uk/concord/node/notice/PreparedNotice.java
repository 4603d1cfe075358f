package uk.concord.node.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.wire.NoticeCodec;

/**
 * A notice that somebody prepared for an approver. What it says never changes.
 *
 * @param request digest of everything that was asked when it was prepared
 * @param waiting false once it was thrown away or replaced
 */
public record PreparedNotice(
        PartnershipId partnership,
        UUID id,
        Hash request,
        RecordId record,
        OfferReference agreement,
        Ending ending,
        DecisionRecord words,
        ActorId preparer,
        String post,
        boolean waiting,
        Instant preparedAt) {

    /** True when this very notice has been given since. */
    public boolean isGivenIn(JointRecord folded, AgencyCode own) {
        var ends = NoticeCodec.read(ending);
        return folded.notices().stream()
                .filter(given -> given.giver().equals(own))
                .anyMatch(given -> given.notice().ending().equals(ends)
                        && given.notice().editors().contains(preparer)
                        && !given.entry().recordedAt().isBefore(preparedAt));
    }

    /** The agreement it would end, if that is in force and it has not been given. */
    public Optional<Agreement> stillToEnd(JointRecord folded, AgencyCode own) {
        return folded.agreement()
                .filter(agreed -> NoticeCodec.write(agreed.offer().reference()).equals(agreement))
                .filter(_ -> !isGivenIn(folded, own));
    }
}
