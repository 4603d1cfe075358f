package uk.concord.gateway.draft;

import jakarta.inject.Singleton;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetDraftResponse;
import uk.concord.proto.record.v1.SaveDraftRequest;

/** Reads and saves drafts for the pages that show them. */
@Singleton
final class Drafting {
    private final Desks desks;

    Drafting(Desks desks) {
        this.desks = desks;
    }

    /** A draft with the desk it lies on. */
    record Opened(Desk desk, GetDraftResponse got) {
        DraftView view() {
            return new DraftView(got.getDraft(), got.getProblemsList(), desk.sides(), got.getTooLate());
        }

        DraftView.Reader reader() {
            return new DraftView.Reader(desk.isCommissioner(), desk.isApprover());
        }

        String version() {
            return Long.toUnsignedString(got.getDraft().getVersion());
        }
    }

    Opened open(Visit visit, String partnership, String draftId) {
        var desk = desks.at(visit, partnership);
        return new Opened(
                desk,
                desk.agency()
                        .drafts()
                        .getDraft(GetDraftRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setDraftId(draftId)
                                .build()));
    }

    /** Saves the content, and returns the draft as it is then. */
    DraftView save(Opened opened, Content content, long expectedVersion, String requestId) {
        var saved = opened.desk()
                .agency()
                .drafts()
                .saveDraft(SaveDraftRequest.newBuilder()
                        .setPartnershipId(opened.desk().partnership())
                        .setDraftId(opened.got().getDraft().getDraftId())
                        .setExpectedVersion(expectedVersion)
                        .setTerms(content.terms())
                        .setDecisionRecord(content.decision())
                        .setRequestId(requestId)
                        .build());
        desks.changed(opened.desk().visit());
        return new DraftView(
                saved.getDraft(), saved.getProblemsList(), opened.desk().sides());
    }
}
