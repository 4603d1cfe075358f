package uk.concord.node.notice;

import java.time.Instant;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

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
        Instant preparedAt) {}
