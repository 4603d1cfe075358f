package uk.concord.gateway.decisionfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.decide.NoticeWords;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.Outlook;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetPreparedNoticeRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/**
 * A decision file with the desk it lies on and what it is about.
 *
 * @param offer the partner's offer it is about; null for a draft and for a notice
 * @param version the draft's version; 0 for an offer and for a notice
 * @param words what the decision record could begin with
 */
record OpenFile(
        Desk desk,
        DecisionSubject subject,
        DecisionFile file,
        String ref,
        String title,
        long version,
        @Nullable OfferReference offer,
        DecisionRecord words) {

    static OpenFile read(Desk desk, DecisionSubject subject) {
        var asked = GetDecisionFileRequest.newBuilder().setPartnershipId(desk.partnership());
        var file = desk.agency()
                .decisionFiles()
                .getDecisionFile(subject.in(asked).build())
                .getFile();
        return subject.kind() == Kind.DRAFT ? ofDraft(desk, subject, file) : ofRecord(desk, subject, file);
    }

    private static OpenFile ofDraft(Desk desk, DecisionSubject subject, DecisionFile file) {
        var draft = desk.agency()
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setDraftId(subject.id())
                        .build())
                .getDraft();
        return new OpenFile(
                desk,
                subject,
                file,
                draft.getRef(),
                draft.getTerms().getTitle(),
                draft.getVersion(),
                null,
                draft.getDecisionRecord());
    }

    private static OpenFile ofRecord(Desk desk, DecisionSubject subject, DecisionFile file) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(subject.id())
                        .build())
                .getRecord();
        var isNotice = subject.kind() == Kind.NOTICE;
        var offer = isNotice ? Optional.<OfferView>empty() : Outlook.open(record);
        return new OpenFile(
                desk,
                subject,
                file,
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                0,
                offer.map(OfferView::getReference).orElse(null),
                isNotice ? prepared(desk, record) : DecisionRecord.getDefaultInstance());
    }

    private static DecisionRecord prepared(Desk desk, RecordView record) {
        var notice = desk.agency()
                .notices()
                .getPreparedNotice(GetPreparedNoticeRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(record.getSummary().getRecordId())
                        .build())
                .getNotice();
        return NoticeWords.of(notice, record, desk.sides());
    }

    /** The draft, the record or the notice itself. */
    Anchor back() {
        return switch (subject.kind()) {
            case DRAFT -> new Anchor("Back to the draft", at("/drafts/"));
            case OFFER -> new Anchor("Back to the record", at("/records/"));
            case NOTICE -> new Anchor("Back to the notice", at("/records/") + "/notice");
        };
    }

    /** Where the decision is signed once it is effective. */
    String signing() {
        return switch (subject.kind()) {
            case DRAFT -> back().href() + "/offer";
            case OFFER -> back().href() + "/answer";
            case NOTICE -> back().href();
        };
    }

    String home() {
        return subject.file(desk.partnership());
    }

    private String at(String place) {
        return place + desk.partnership() + "/" + subject.id();
    }
}
