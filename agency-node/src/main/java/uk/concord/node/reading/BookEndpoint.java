package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.Instant;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.evidence.v1.GetBookResponse;
import uk.concord.proto.evidence.v1.ListRecordDigestsRequest;
import uk.concord.proto.evidence.v1.ListRecordDigestsResponse;
import uk.concord.proto.evidence.v1.LogHead;
import uk.concord.proto.evidence.v1.RecordDigest;
import uk.concord.record.AgencyCode;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that compare books. */
@Singleton
final class BookEndpoint extends BookServiceGrpc.BookServiceImplBase {
    private static final int USUAL_PAGE = 250;
    private static final int LARGEST_PAGE = 1_000;
    private static final int FIRST_EPOCH = 1;

    private final Store store;
    private final Partnerships partnerships;
    private final PartnershipWire wire;
    private final BookVerification verification;

    BookEndpoint(Store store, Partnerships partnerships, PartnershipWire wire, BookVerification verification) {
        this.store = store;
        this.partnerships = partnerships;
        this.wire = wire;
        this.verification = verification;
    }

    @Override
    public void getBook(GetBookRequest asked, StreamObserver<GetBookResponse> out) {
        Replies.one(out, () -> {
            var id = new PartnershipId(asked.getPartnershipId());
            var own = partnerships.own();
            var partner = partnerships.get(id).partnerOf(own).code();
            var ownVerified = verification.of(id, Side.OWN);
            var mirrorVerified = verification.of(id, Side.MIRROR);
            return store.read(id, book -> GetBookResponse.newBuilder()
                    .setPartnership(wire.toProto(id))
                    .setOwn(head(book, Side.OWN, id, own))
                    .setMirror(head(book, Side.MIRROR, id, partner))
                    .setOwnVerifiedSize(ownVerified.size())
                    .setMirrorVerifiedSize(mirrorVerified.size())
                    .setVerifiedAtMicros(Micros.of(earlier(ownVerified.at(), mirrorVerified.at())))
                    .build());
        });
    }

    @Override
    public void listRecordDigests(ListRecordDigestsRequest asked, StreamObserver<ListRecordDigestsResponse> out) {
        Replies.one(out, () -> {
            var id = new PartnershipId(asked.getPartnershipId());
            var size = Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE);
            var token = asked.getPageToken();
            var after = token.isEmpty() ? null : new RecordId(Asked.uuid("page_token", token));
            return store.read(id, book -> {
                var found = book.recordsById(after, size + 1);
                var page = found.subList(0, Math.min(size, found.size()));
                var answer = ListRecordDigestsResponse.newBuilder();
                page.forEach(row -> answer.addDigests(digest(row)));
                return answer.setNextPageToken(
                                found.size() > size ? page.getLast().recordId().toString() : "")
                        .build();
            });
        });
    }

    private static RecordDigest digest(RecordRow row) {
        return RecordDigest.newBuilder()
                .setRecordId(row.recordId().toString())
                .setRef(row.summary().getRef())
                .setCouncilEntries(row.councilEntries())
                .setHealthEntries(row.healthEntries())
                .setStateDigest(ByteString.copyFrom(row.stateDigest().bytes()))
                .build();
    }

    private static LogHead head(Book book, Side side, PartnershipId partnership, AgencyCode keeper) {
        var log = book.head().log(side);
        var head = LogHead.newBuilder()
                .setOrigin(new Origin(partnership, keeper, FIRST_EPOCH).name())
                .setSize(log.size())
                .setRoot(ByteString.copyFrom(log.frontier().root().bytes()));
        book.checkpointAtMost(side, log.size())
                .ifPresent(checkpoint ->
                        head.setCheckpoint(ByteString.copyFrom(checkpoint.note().toArray())));
        book.newestReceipt(side).ifPresent(receipt -> head.setCosignedCheckpoint(
                        ByteString.copyFrom(receipt.note().toArray()))
                .setCosignedSize(receipt.size())
                .setCosignedAtMicros(Micros.of(receipt.at())));
        return head.build();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
