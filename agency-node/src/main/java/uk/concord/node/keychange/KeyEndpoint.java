package uk.concord.node.keychange;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.KeyDesk;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.proto.link.v1.ChangeKeysRequest;
import uk.concord.proto.link.v1.ChangeKeysResponse;
import uk.concord.proto.link.v1.KeyPeriod;
import uk.concord.proto.link.v1.KeyServiceGrpc;
import uk.concord.proto.link.v1.ListKeysRequest;
import uk.concord.proto.link.v1.ListKeysResponse;
import uk.concord.record.PartnershipId;

/** Translates calls about keys. */
@Singleton
final class KeyEndpoint extends KeyServiceGrpc.KeyServiceImplBase {
    private static final Logger log = LoggerFactory.getLogger(KeyEndpoint.class);

    private final KeyDesk desk;
    private final Store store;

    KeyEndpoint(KeyDesk desk, Store store) {
        this.desk = desk;
        this.store = store;
    }

    @Override
    public void listKeys(ListKeysRequest asked, StreamObserver<ListKeysResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            return ListKeysResponse.newBuilder()
                    .addAllOwn(periods(partnership, Side.OWN))
                    .addAllPartner(periods(partnership, Side.MIRROR))
                    .build();
        });
    }

    @Override
    public void changeKeys(ChangeKeysRequest asked, StreamObserver<ChangeKeysResponse> out) {
        Replies.one(out, () -> {
            if (!asked.getConfirmed()) {
                throw new CallFailure.BadInput(
                        "confirmed", "NOT_CONFIRMED", "Confirm that the keys are to be changed and the partner knows.");
            }
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            var request = new ChangingKeys.Request(asking.actor(), asking.key());
            return switch (desk.changeKeys(asking.partnership(), request)) {
                case ChangingKeys.Result.NotNow(var why) -> throw NotNow.failure(why);
                case ChangingKeys.Result.Changed changed -> {
                    log.atInfo()
                            .addKeyValue("partnership", asking.partnership().value())
                            .addKeyValue("actor", asking.caller().actorId().toString())
                            .log(
                                    "the keys are changed by entry {}",
                                    changed.change().index());
                    yield ChangeKeysResponse.newBuilder()
                            .setKeys(KeyPeriods.of(changed.change(), head(asking.partnership(), Side.OWN)))
                            .build();
                }
            };
        });
    }

    private List<KeyPeriod> periods(PartnershipId partnership, Side side) {
        KeyHistory keys = desk.keys(partnership, side);
        var head = head(partnership, side);
        return Stream.concat(
                        Stream.of(KeyPeriods.first(keys.all().getFirst(), head)),
                        keys.changes().stream().map(change -> KeyPeriods.of(change, head)))
                .toList();
    }

    private LogHead head(PartnershipId partnership, Side side) {
        return store.read(partnership, (Book book) -> book.head().log(side));
    }
}
