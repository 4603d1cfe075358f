package uk.concord.node.keychange;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory.Change;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.node.book.rotate.BeginningEpoch;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.node.book.rotate.KeyDesk;
import uk.concord.node.book.sign.Restored;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.proto.link.v1.BeginEpochRequest;
import uk.concord.proto.link.v1.BeginEpochResponse;
import uk.concord.proto.link.v1.ConfirmEpochRequest;
import uk.concord.proto.link.v1.ConfirmEpochResponse;
import uk.concord.proto.link.v1.Epoch;
import uk.concord.proto.link.v1.EpochServiceGrpc;
import uk.concord.proto.link.v1.GetEpochsRequest;
import uk.concord.proto.link.v1.GetEpochsResponse;
import uk.concord.proto.link.v1.ListBranchEntriesRequest;
import uk.concord.proto.link.v1.ListBranchEntriesResponse;
import uk.concord.proto.link.v1.SetBranchAsideRequest;
import uk.concord.proto.link.v1.SetBranchAsideResponse;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/** Translates calls about epochs. */
@Singleton
final class EpochEndpoint extends EpochServiceGrpc.EpochServiceImplBase {
    private static final Logger log = LoggerFactory.getLogger(EpochEndpoint.class);

    private final KeyDesk desk;
    private final Store store;

    EpochEndpoint(KeyDesk desk, Store store) {
        this.desk = desk;
        this.store = store;
    }

    @Override
    public void getEpochs(GetEpochsRequest asked, StreamObserver<GetEpochsResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var begun = desk.keys(partnership, Side.OWN).newestEpoch();
            var otherVersion = desk.otherVersion(partnership);
            return store.read(partnership, book -> epochs(book, begun, otherVersion));
        });
    }

    @Override
    public void setBranchAside(SetBranchAsideRequest asked, StreamObserver<SetBranchAsideResponse> out) {
        Replies.one(out, () -> {
            if (!asked.getConfirmed()) {
                throw new BadInput(
                        "confirmed",
                        "NOT_CONFIRMED",
                        "Confirm that you have spoken with the partner and know why there are two versions.");
            }
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            desk.setAside(
                            asking.partnership(),
                            new SettingAside.Request(asking.caller().actorId()))
                    .ifPresent(why -> {
                        throw NotNow.failure(why);
                    });
            var branch = store.read(asking.partnership(), Book::newestBranch).orElseThrow();
            told(asking, "the own log was set aside from entry {} on", String.valueOf(branch.from()));
            return SetBranchAsideResponse.newBuilder()
                    .setBranch(Branches.branch(branch))
                    .build();
        });
    }

    @Override
    public void listBranchEntries(ListBranchEntriesRequest asked, StreamObserver<ListBranchEntriesResponse> out) {
        Replies.one(
                out,
                () -> store.read(
                        new PartnershipId(asked.getPartnershipId()),
                        book -> Branches.entries(book, asked.getFromIndex())));
    }

    @Override
    public void beginEpoch(BeginEpochRequest asked, StreamObserver<BeginEpochResponse> out) {
        Replies.one(out, () -> {
            if (!asked.getConfirmed()) {
                throw new BadInput(
                        "confirmed",
                        "NOT_CONFIRMED",
                        "Confirm that there is no newer backup and that the partner knows of the new epoch.");
            }
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            return switch (desk.beginEpoch(
                    asking.partnership(), new ChangingKeys.Request(asking.actor(), asking.key()))) {
                case ChangingKeys.Result.NotNow(var why) -> throw NotNow.failure(why);
                case ChangingKeys.Result.Changed changed -> {
                    told(
                            asking,
                            "the log goes on under {}",
                            changed.change().log().name());
                    yield BeginEpochResponse.newBuilder()
                            .setEpoch(store.<Epoch>read(asking.partnership(), book -> own(book, changed.change())))
                            .build();
                }
            };
        });
    }

    @Override
    public void confirmEpoch(ConfirmEpochRequest asked, StreamObserver<ConfirmEpochResponse> out) {
        Replies.one(out, () -> {
            if (!asked.getConfirmed()) {
                throw new BadInput(
                        "confirmed",
                        "NOT_CONFIRMED",
                        "Confirm that the fingerprint and the number of entries are those that the partner has read out.");
            }
            if (asked.getEntryHash().size() != Digest.LENGTH) {
                throw new BadInput("entry_hash", "NO_SUCH_EPOCH", "Reload the page and try again.");
            }
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            var entry = Digest.of(asked.getEntryHash().toByteArray());
            desk.confirmEpoch(
                            asking.partnership(),
                            new ConfirmingEpoch.Request(asking.caller().actorId(), entry))
                    .ifPresent(why -> {
                        throw NotNow.failure(why);
                    });
            told(asking, "the partner's epoch that begins with entry {} is confirmed", entry.hex());
            return ConfirmEpochResponse.getDefaultInstance();
        });
    }

    private static void told(Asking asking, String what, String about) {
        log.atInfo()
                .addKeyValue("partnership", asking.partnership().value())
                .addKeyValue("actor", asking.caller().actorId().toString())
                .log(what, about);
    }

    private static GetEpochsResponse epochs(Book book, Optional<Change> begun, boolean otherVersion) {
        var head = book.head();
        var needed = BeginningEpoch.isNeeded(head);
        var message = GetEpochsResponse.newBuilder()
                .setOwnEpoch(head.own().epoch())
                .setPartnerEpoch(head.mirror().epoch())
                .setNeeded(needed)
                .setForked(needed && head.standing().problem().equals(Restored.BRANCH_REPLACED))
                .setLoss(needed ? head.standing().explanation() : "");
        message.setOtherVersion(otherVersion ? head.standing().explanation() : "");
        book.newestBranch().map(Branches::branch).ifPresent(message::setBranch);
        begun.ifPresent(change -> message.setOwn(own(book, change)));
        book.announcedEpoch()
                .filter(epoch -> epoch.isAhead(head))
                .ifPresent(epoch -> message.setAnnounced(announced(epoch, head.mirror())));
        return message.build();
    }

    private static Epoch own(Book book, Change change) {
        var entry = Reading.entry(
                book.entries(Side.OWN, change.index(), 1, Long.MAX_VALUE).getFirst());
        return epoch(change, entry, book.head().own()).build();
    }

    private static Epoch announced(AnnouncedEpoch epoch, LogHead head) {
        var message = epoch(epoch.change(), epoch.entry(), head).setAnnouncedMicros(Micros.of(epoch.at()));
        var confirmed = epoch.confirmed();
        return (confirmed == null ? message : message.setConfirmedMicros(Micros.of(confirmed.at()))).build();
    }

    private static Epoch.Builder epoch(Change change, Entry entry, LogHead head) {
        var lost = entry.payload() instanceof Payload.Continued continued ? continued.lostSize() : 0;
        return Epoch.newBuilder()
                .setNumber(change.log().epoch())
                .setKeys(KeyPeriods.of(change, head))
                .setEntryHash(ByteString.copyFrom(entry.leaf().toArray()))
                .setKeptSize(change.boundary())
                .setLostSize(lost);
    }
}
