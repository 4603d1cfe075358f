package uk.concord.gateway.decisionfile;

import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.Outlook;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;

/**
 * A decision file with the desk it lies on and what it is about.
 *
 * @param offer the partner's offer it is about; null for a draft
 * @param version the draft's version; 0 for an offer
 * @param words what the decision record could begin with
 */
record OpenFile(
        Desk desk,
        Kind kind,
        String id,
        DecisionFile file,
        String ref,
        String title,
        long version,
        @Nullable OfferReference offer,
        DecisionRecord words) {

    /** What a decision can be about. */
    enum Kind {
        DRAFT("drafts"),
        OFFER("records");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            return word.equals(DRAFT.word) ? DRAFT : OFFER;
        }
    }

    static OpenFile read(Desk desk, Kind kind, String id) {
        var asked = GetDecisionFileRequest.newBuilder().setPartnershipId(desk.partnership());
        var file = desk.agency()
                .decisionFiles()
                .getDecisionFile((kind == Kind.DRAFT ? asked.setDraftId(id) : asked.setRecordId(id)).build())
                .getFile();
        return kind == Kind.DRAFT ? ofDraft(desk, id, file) : ofOffer(desk, id, file);
    }

    private static OpenFile ofDraft(Desk desk, String id, DecisionFile file) {
        var draft = desk.agency()
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setDraftId(id)
                        .build())
                .getDraft();
        return new OpenFile(
                desk,
                Kind.DRAFT,
                id,
                file,
                draft.getRef(),
                draft.getTerms().getTitle(),
                draft.getVersion(),
                null,
                draft.getDecisionRecord());
    }

    private static OpenFile ofOffer(Desk desk, String id, DecisionFile file) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(id)
                        .build())
                .getRecord();
        return new OpenFile(
                desk,
                Kind.OFFER,
                id,
                file,
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                0,
                Outlook.open(record).map(open -> open.getReference()).orElse(null),
                DecisionRecord.getDefaultInstance());
    }

    /** The draft or record itself. */
    Anchor back() {
        var home = "/" + kind.word + "/" + desk.partnership() + "/" + id;
        return kind == Kind.DRAFT ? new Anchor("Back to the draft", home) : new Anchor("Back to the record", home);
    }

    /** Where the decision is signed once it is effective. */
    String signing() {
        return back().href() + (kind == Kind.DRAFT ? "/offer" : "/answer");
    }

    String home() {
        return "/decisions" + back().href();
    }
}
