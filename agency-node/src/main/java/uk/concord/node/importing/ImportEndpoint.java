package uk.concord.node.importing;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.node.negotiation.Asking;
import uk.concord.proto.record.v1.ImportMoneyRequest;
import uk.concord.proto.record.v1.ImportMoneyResponse;
import uk.concord.proto.record.v1.ImportRegisterRequest;
import uk.concord.proto.record.v1.ImportRegisterResponse;
import uk.concord.proto.record.v1.ImportServiceGrpc;
import uk.concord.proto.record.v1.ImportedAgreement;
import uk.concord.record.PartnershipId;

/** Translates calls that import. */
@Singleton
final class ImportEndpoint extends ImportServiceGrpc.ImportServiceImplBase {
    private final Importing importing;
    private final ImportedMoney money;

    ImportEndpoint(Importing importing, ImportedMoney money) {
        this.importing = importing;
        this.money = money;
    }

    @Override
    public void importRegister(ImportRegisterRequest asked, StreamObserver<ImportRegisterResponse> out) {
        Replies.one(out, () -> {
            var request = new Importing.Request(
                    Caller.current(),
                    new PartnershipId(asked.getPartnershipId()),
                    Asked.requestId(asked.getRequestId()));
            var result = importing.importRegister(request, asked.getRowsList(), asked.getCheckOnly());
            return ImportRegisterResponse.newBuilder()
                    .addAllProblems(result.problems())
                    .addAllAgreements(result.agreements().stream()
                            .map(ImportEndpoint::toProto)
                            .toList())
                    .build();
        });
    }

    @Override
    public void importMoney(ImportMoneyRequest asked, StreamObserver<ImportMoneyResponse> out) {
        Replies.one(
                out,
                () -> money.enter(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        asked.getRowsList(),
                        asked.getCheckOnly()));
    }

    private static ImportedAgreement toProto(Importing.Found found) {
        return ImportedAgreement.newBuilder()
                .setReference(found.reference())
                .setTitle(found.title())
                .setDraftId(found.draftId())
                .setRef(found.ref())
                .build();
    }
}
