package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.AgreementView;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

/**
 * Everything about one record.
 *
 * @param version for the next command about it
 */
@Serdeable
record RecordDetailJson(
        String id,
        String ref,
        String title,
        String partnership,
        @Nullable String status,
        long version,
        boolean readOnly,
        RecordJson summary,
        @Nullable AgreementJson agreement,
        List<OfferJson> offers,
        List<NoticeJson> notices,
        @Nullable TermsJson remaining,
        List<EntryJson> timeline,
        @Nullable String stateDigest) {
    static RecordDetailJson of(RecordView view) {
        var summary = RecordJson.of(view.getSummary());
        return new RecordDetailJson(
                summary.id(),
                summary.ref(),
                summary.title(),
                summary.partnership(),
                summary.status(),
                view.getVersion(),
                view.getReadOnly(),
                summary,
                view.hasAgreement() ? AgreementJson.of(view.getAgreement()) : null,
                view.getOffersList().stream().map(OfferJson::of).toList(),
                view.getNoticesList().stream().map(NoticeJson::of).toList(),
                view.hasRemaining() ? TermsJson.of(view.getRemaining()) : null,
                view.getTimelineList().stream().map(EntryJson::of).toList(),
                Sent.hash(view.getStateDigest()));
    }

    /** The agreement in force. */
    @Serdeable
    record AgreementJson(
            OfferReferenceJson offer,
            @Nullable String termsFrom,
            @Nullable String authorisedFrom,
            @Nullable String heldAt,
            boolean decidedAfterItBegan,
            boolean existing) {
        static AgreementJson of(AgreementView view) {
            return new AgreementJson(
                    OfferReferenceJson.of(view.getOffer()),
                    Sent.orNull(view.getTermsFrom()),
                    Sent.orNull(view.getAuthorisedFrom()),
                    Sent.instant(view.getHeldAtMicros()),
                    view.getDecidedAfterItBegan(),
                    view.getExisting());
        }
    }

    /** One entry of either agency's log. */
    @Serdeable
    record EntryJson(
            String agency,
            String origin,
            long index,
            @Nullable String type,
            String post,
            @Nullable String recordedAt,
            @Nullable String receivedAt,
            @Nullable String voidReason,
            int negotiation,
            int version,
            @Nullable String digest,
            @Nullable String leafHash,
            List<PartJson> parts) {
        static EntryJson of(TimelineEntry entry) {
            return new EntryJson(
                    entry.getAgency(),
                    entry.getOrigin(),
                    entry.getIndex(),
                    Sent.word(entry.getType()),
                    entry.getActor().getPost(),
                    Sent.instant(entry.getRecordedAtMicros()),
                    Sent.instant(entry.getReceivedAtMicros()),
                    Sent.orNull(entry.getVoidReason()),
                    entry.getNegotiation(),
                    entry.getVersion(),
                    Sent.hash(entry.getDigest()),
                    Sent.hash(entry.getLeafHash()),
                    entry.getPartsList().stream().map(PartJson::of).toList());
        }
    }

    /** Words or a document that belong to an entry; {@code erasedAt} and what follows are null unless they are gone. */
    @Serdeable
    record PartJson(
            @Nullable String commitment,
            @Nullable String kind,
            boolean held,
            @Nullable String erasedAt,
            @Nullable String erasedBecause,
            @Nullable String partnerErasedAt) {
        static PartJson of(PartView part) {
            var erasure = part.getErasure();
            return new PartJson(
                    Sent.hash(part.getCommitment()),
                    Sent.word(part.getKind()),
                    part.getHeld(),
                    Sent.instant(erasure.getErasedAtMicros()),
                    Sent.word(erasure.getReason()),
                    Sent.instant(erasure.getFollowedAtMicros()));
        }
    }
}
