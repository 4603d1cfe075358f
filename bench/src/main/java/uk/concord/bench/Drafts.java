package uk.concord.bench;

import io.grpc.Channel;
import java.util.UUID;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.SubmitDraftRequest;

/** Drafts, complete and sent to the approver, made before anything is measured. */
final class Drafts {
    static final String PARTNERSHIP = "kcc-kmicb";

    private final DraftServiceGrpc.DraftServiceBlockingStub service;

    Drafts(Channel channel, String commissionerToken) {
        this.service = Channels.as(DraftServiceGrpc.newBlockingStub(channel), commissionerToken);
    }

    Draft submitted(int number) {
        var created = service.createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(PARTNERSHIP)
                        .setTerms(SampleTerms.numbered(number))
                        .setDecisionRecord(SampleTerms.decisionRecord())
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getDraft();
        return service.submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(PARTNERSHIP)
                        .setDraftId(created.getDraftId())
                        .setExpectedVersion(created.getVersion())
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getDraft();
    }
}
