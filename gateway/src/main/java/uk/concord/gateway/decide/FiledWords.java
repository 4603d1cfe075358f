package uk.concord.gateway.decide;

import uk.concord.gateway.layout.Desk;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.GetDecisionFileRequest;

/** The words of a decision that was taken before and stands in a decision file. */
final class FiledWords {
    private FiledWords() {}

    static DecisionRecord ofDraft(Desk desk, String draftId) {
        return read(desk, asked(desk).setDraftId(draftId));
    }

    static DecisionRecord ofOffer(Desk desk, String recordId) {
        return read(desk, asked(desk).setRecordId(recordId));
    }

    private static GetDecisionFileRequest.Builder asked(Desk desk) {
        return GetDecisionFileRequest.newBuilder().setPartnershipId(desk.partnership());
    }

    private static DecisionRecord read(Desk desk, GetDecisionFileRequest.Builder asked) {
        return desk.agency()
                .decisionFiles()
                .getDecisionFile(asked.build())
                .getFile()
                .getDecisionRecord();
    }
}
