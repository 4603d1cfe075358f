package uk.concord.node.filing;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.draft.Draft.Status;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Stale;
import uk.concord.node.identity.Caller;
import uk.concord.node.negotiation.Authorities;
import uk.concord.node.negotiation.NoticeGiving;
import uk.concord.node.reading.Records;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.wire.TermsCodec;

/** Finds what is to be decided: an own draft, the partner's open offer, or an own notice that was prepared. */
@Singleton
final class Matters {
    private final Drafts drafts;
    private final Records records;
    private final NoticeGiving notices;
    private final Authorities authorities;

    Matters(Drafts drafts, Records records, NoticeGiving notices, Authorities authorities) {
        this.drafts = drafts;
        this.records = records;
        this.notices = notices;
        this.authorities = authorities;
    }

    /** A draft that is still open. */
    Matter draft(PartnershipId partnership, UUID id) {
        var draft = drafts.get(partnership, id);
        if (draft.status() == Status.OFFERED || draft.status() == Status.DISCARDED) {
            throw new Refused(
                    "DRAFT_" + draft.status(),
                    draft.status() == Status.OFFERED
                            ? "This draft has been offered: nothing more is recorded on the way to it."
                            : "This draft was thrown away.");
        }
        return new Matter(
                partnership,
                FileSubject.draft(id),
                authorities.commitment(
                        partnership, TermsCodec.read(draft.terms()).terms()),
                draft.version(),
                draft.status() == Status.WITH_APPROVER,
                draft.editedBy(Caller.current().actorId()),
                draft.decisionRecord());
    }

    /** The partner's open offer on a record; the one that the caller read, where it is named. */
    Matter offer(PartnershipId partnership, RecordId record, @Nullable Digest read) {
        var offer = records.folded(partnership, record)
                .openOffer()
                .filter(open ->
                        !open.offerer().equals(records.own()) && open.terms().isPresent())
                .orElseThrow(() -> new Refused(
                        "NO_OPEN_OFFER",
                        "No offer of your partner waits for an answer here. It may have been answered meanwhile."));
        if (read != null && !offer.reference().digest().equals(read)) {
            throw new Stale("OFFER_CHANGED", "Another offer is open now. Reload the page and read it.");
        }
        return matter(partnership, offer);
    }

    /** The notice that waits for an approver; who prepared it may not decide on it. */
    Matter notice(PartnershipId partnership, RecordId record) {
        var prepared = notices.waiting(partnership, record)
                .orElseThrow(() -> new NotFound(
                        "UNKNOWN_NOTICE", "No notice waits here. It may have been given or thrown away meanwhile."));
        var notice = prepared.notice();
        return new Matter(
                partnership,
                FileSubject.notice(notice.id()),
                prepared.commitment(),
                0,
                true,
                notice.preparer().equals(Caller.current().actorId()),
                notice.words());
    }

    private Matter matter(PartnershipId partnership, OfferStanding offer) {
        return new Matter(
                partnership,
                FileSubject.offer(offer.reference().digest()),
                authorities.commitment(partnership, offer.terms().orElseThrow()),
                0,
                true,
                false,
                DecisionRecord.getDefaultInstance());
    }
}
