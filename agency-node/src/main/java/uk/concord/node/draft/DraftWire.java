package uk.concord.node.draft;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.List;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.RequestDigest;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.FieldProblem;
import uk.concord.record.PartnershipId;
import uk.concord.record.Problem;

/** Drafts as they travel to the own agency's pages. */
final class DraftWire {
    private DraftWire() {}

    static Drafts.Request request(String partnership, String requestId, Message whole) {
        return new Drafts.Request(
                Caller.current(), new PartnershipId(partnership), Asked.requestId(requestId), RequestDigest.of(whole));
    }

    static uk.concord.proto.record.v1.Draft toProto(Draft draft) {
        var message = uk.concord.proto.record.v1.Draft.newBuilder()
                .setDraftId(draft.id().toString())
                .setPartnershipId(draft.partnership().value())
                .setRecordId(draft.record().toString())
                .setRef(draft.ref())
                .setVersion(draft.version())
                .setStatus(status(draft.status()))
                .setTerms(draft.terms())
                .setDecisionRecord(draft.decisionRecord())
                .setEditedByCaller(draft.editedBy(Caller.current().actorId()))
                .setReturnReason(draft.returnReason())
                .setChangedAtMicros(Micros.of(draft.changedAt()))
                .setNewRecord(draft.newRecord());
        if (draft.counters() != null) {
            message.setCounters(OfferReferences.of(draft.counters()));
        }
        if (draft.settles() != null) {
            message.setSettles(ByteString.copyFrom(draft.settles().toArray()));
        }
        for (var editor : draft.editors()) {
            message.addEditorActorIds(ByteString.copyFrom(editor.actor().toArray()));
            message.addEditorPosts(editor.post());
        }
        return message.build();
    }

    static List<FieldProblem> toProto(List<Problem> problems) {
        return problems.stream()
                .map(problem -> FieldProblem.newBuilder()
                        .setField(problem.path())
                        .setCode(problem.code())
                        .setMessage(problem.sentence())
                        .build())
                .toList();
    }

    private static DraftStatus status(Draft.Status status) {
        return switch (status) {
            case EDITING -> DraftStatus.DRAFT_STATUS_EDITING;
            case WITH_APPROVER -> DraftStatus.DRAFT_STATUS_WITH_APPROVER;
            case OFFERED -> DraftStatus.DRAFT_STATUS_OFFERED;
            case DISCARDED -> DraftStatus.DRAFT_STATUS_DISCARDED;
        };
    }
}
