package uk.concord.gateway.decide;

import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.layout.Desk;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.GetDecisionFileRequest;

/** The words of a decision that was taken before and stands in a decision file. */
final class FiledWords {
    private FiledWords() {}

    static DecisionRecord of(Desk desk, DecisionSubject subject) {
        var asked = GetDecisionFileRequest.newBuilder().setPartnershipId(desk.partnership());
        return desk.agency()
                .decisionFiles()
                .getDecisionFile(subject.in(asked).build())
                .getFile()
                .getDecisionRecord();
    }
}
