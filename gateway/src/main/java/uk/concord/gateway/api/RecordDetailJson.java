package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.api.FindingJson.FindingOfRecordJson;
import uk.concord.proto.record.v1.AgreementView;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

/**
 * Everything about one record.
 *
 * @param id a UUID
 * @param ref human reference, for example KC-2026-0007
 * @param title title
 * @param partnership the partnership
 * @param status where it stands
 * @param version for the next command about it; grows with what bears on decisions
 * @param readOnly true when it holds entries of newer rules than this service knows
 * @param summary the row of the list
 * @param agreement the agreement in force; absent when nothing is agreed
 * @param offers every offer, the oldest first
 * @param notices every valid notice
 * @param remaining what notices have left of the terms in force; absent when none stands
 * @param successions whom the terms in force name beyond its last day, and who stands in its place
 * @param disputes every valid dispute
 * @param findings what the rules find in it, by kind and then from when: those that hold no more and those that do not hold yet too
 * @param timeline every entry of both agencies, the newest first
 * @param stateDigest SHA-256 of the folded state, hexadecimal: equal in both books when they hold the same entries
 */
@Serdeable
record RecordDetailJson(
        String id,
        String ref,
        String title,
        String partnership,
        @Schema(format = "RecordStatus") @Nullable String status,
        long version,
        boolean readOnly,
        RecordJson summary,
        @Nullable AgreementJson agreement,
        List<OfferJson> offers,
        List<NoticeJson> notices,
        @Nullable TermsJson remaining,
        List<SuccessionJson> successions,
        List<DisputeJson> disputes,
        List<FindingOfRecordJson> findings,
        List<EntryJson> timeline,
        @Nullable String stateDigest)
        implements Versioned {
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
                view.getSuccessionsList().stream().map(SuccessionJson::of).toList(),
                view.getDisputesList().stream().map(DisputeJson::of).toList(),
                view.getFindingsList().stream().map(FindingOfRecordJson::of).toList(),
                view.getTimelineList().stream().map(EntryJson::of).toList(),
                Sent.hash(view.getStateDigest()));
    }

    /**
     * The agreement in force.
     *
     * @param offer the offer both decided on
     * @param termsFrom from when the terms apply to money, ISO 8601
     * @param authorisedFrom the later of both decisions' effective days, ISO 8601
     * @param heldAt when both agencies held both decisions, by the receipts; absent while not yet
     * @param decidedAfterItBegan true when it was authorised after its terms began, and is no existing agreement
     * @param existing true when it was made elsewhere and is only recorded here
     */
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

    /**
     * One entry of either agency's log.
     *
     * @param agency code of the agency whose log holds it
     * @param origin the log
     * @param index its index there
     * @param type what happened
     * @param post post of whoever did it
     * @param recordedAt when it was recorded
     * @param receivedAt when the partner's receipt for it arrived here, or ours was given; absent while not yet
     * @param voidReason why it is void; absent when it is not
     * @param negotiation which negotiation; 0 when it belongs to none
     * @param version which version; 0 when it belongs to none
     * @param digest digest of the offer it makes or answers, hexadecimal; absent when there is none
     * @param leafHash RFC 6962 leaf hash, hexadecimal
     * @param parts words and documents that belong to it
     */
    @Serdeable
    record EntryJson(
            String agency,
            String origin,
            long index,
            @Schema(format = "EntryType") @Nullable String type,
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

    /**
     * Words or a document that belong to an entry.
     *
     * @param commitment commitment to its content, hexadecimal
     * @param kind what kind of part it is
     * @param held true when its content is here
     * @param erasedAt when it was erased; absent unless it is
     * @param erasedBecause why it was erased; absent unless it is
     * @param partnerErasedAt when the partner had erased it too; absent while not known
     */
    @Serdeable
    record PartJson(
            @Nullable String commitment,
            @Schema(format = "PartKind") @Nullable String kind,
            boolean held,
            @Nullable String erasedAt,
            @Schema(format = "ErasureReason") @Nullable String erasedBecause,
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
