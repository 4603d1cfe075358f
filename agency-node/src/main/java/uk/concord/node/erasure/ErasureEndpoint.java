package uk.concord.node.erasure;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.AskErasureRequest;
import uk.concord.proto.record.v1.AskErasureResponse;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.EraseResponse;
import uk.concord.proto.record.v1.ErasureRequest;
import uk.concord.proto.record.v1.ErasureServiceGrpc;
import uk.concord.proto.record.v1.ErasureStatus;
import uk.concord.proto.record.v1.ListErasuresRequest;
import uk.concord.proto.record.v1.ListErasuresResponse;
import uk.concord.proto.record.v1.RefuseErasureRequest;
import uk.concord.proto.record.v1.RefuseErasureResponse;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.ErasureReason;

/** Translates calls about erasing words. */
@Singleton
final class ErasureEndpoint extends ErasureServiceGrpc.ErasureServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final WordsToErase words;
    private final Records records;

    ErasureEndpoint(WordsToErase words, Records records) {
        this.words = words;
        this.records = records;
    }

    @Override
    public void askErasure(AskErasureRequest asked, StreamObserver<AskErasureResponse> out) {
        Replies.one(out, () -> {
            check(asked);
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            var wish = words.ask(
                    asking,
                    new RecordId(Asked.uuid("record_id", asked.getRecordId())),
                    asked.getEntryIndex(),
                    Digest.of(asked.getCommitment().toByteArray()),
                    ErasureReason.of(asked.getReasonValue()));
            return AskErasureResponse.newBuilder()
                    .setErasure(toProto(asking.partnership(), wish))
                    .build();
        });
    }

    private static void check(AskErasureRequest asked) {
        var violations = new ArrayList<Violation>();
        if (ErasureReason.find(asked.getReasonValue()).isEmpty()) {
            violations.add(new Violation("reason", "NO_REASON", "Say why these words should go."));
        }
        if (!asked.getNothingForbidsIt()) {
            violations.add(new Violation(
                    "nothing_forbids_it",
                    "NOT_MADE_SURE",
                    "Make sure that no inquiry, court, complaint or audit needs these words, and say so."));
        }
        if (asked.getCommitment().size() != Digest.LENGTH || asked.getEntryIndex() < 0) {
            violations.add(new Violation("commitment", "NOT_A_PART", "Reload the page and choose what it shows."));
        }
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
    }

    @Override
    public void erase(EraseRequest asked, StreamObserver<EraseResponse> out) {
        Replies.one(out, () -> {
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            var wish = words.erase(asking, Asked.uuid("erasure_id", asked.getErasureId()));
            return EraseResponse.newBuilder()
                    .setErasure(toProto(asking.partnership(), wish))
                    .build();
        });
    }

    @Override
    public void refuseErasure(RefuseErasureRequest asked, StreamObserver<RefuseErasureResponse> out) {
        Replies.one(out, () -> {
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            var wish = words.refuse(asking, Asked.uuid("erasure_id", asked.getErasureId()));
            return RefuseErasureResponse.newBuilder()
                    .setErasure(toProto(asking.partnership(), wish))
                    .build();
        });
    }

    @Override
    public void listErasures(ListErasuresRequest asked, StreamObserver<ListErasuresResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var answer = ListErasuresResponse.newBuilder();
            words.list(
                            partnership,
                            record(asked.getRecordId()),
                            Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE))
                    .forEach(wish -> answer.addErasures(toProto(partnership, wish)));
            return answer.build();
        });
    }

    private static @Nullable RecordId record(String id) {
        return id.isEmpty() ? null : new RecordId(Asked.uuid("record_id", id));
    }

    private ErasureRequest toProto(PartnershipId partnership, AskedErasure wish) {
        var message = ErasureRequest.newBuilder()
                .setErasureId(wish.id().toString())
                .setRecordId(wish.record().value().toString())
                .setRef(records.ref(partnership, wish.record()))
                .setEntryIndex(wish.index())
                .setCommitment(ByteString.copyFrom(wish.commitment().toArray()))
                .setKindValue(wish.kind())
                .setReasonValue(wish.reason().number())
                .setAskedBy(wish.post())
                .setAskedAtMicros(Micros.of(wish.askedAt()))
                .setStatus(status(wish))
                .setAskedByCaller(wish.asker().equals(Caller.current().actorId()));
        if (wish.ended() != null) {
            message.setEndedBy(wish.ended().post())
                    .setEndedAtMicros(Micros.of(wish.ended().at()));
        }
        return message.build();
    }

    private static ErasureStatus status(AskedErasure wish) {
        if (wish.ended() == null) {
            return ErasureStatus.ERASURE_STATUS_WAITING;
        }
        return wish.ended().erased() ? ErasureStatus.ERASURE_STATUS_ERASED : ErasureStatus.ERASURE_STATUS_REFUSED;
    }
}
