package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.node.link.Books;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.evidence.v1.GetBookResponse;
import uk.concord.proto.evidence.v1.ListRecordDigestsRequest;
import uk.concord.proto.evidence.v1.ListRecordDigestsResponse;
import uk.concord.proto.evidence.v1.LogHead;
import uk.concord.proto.evidence.v1.RecordDigest;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that compare books. */
@Singleton
final class BookEndpoint extends BookServiceGrpc.BookServiceImplBase {
    private static final int USUAL_PAGE = 250;
    private static final int LARGEST_PAGE = 1_000;

    private final Store store;
    private final PartnershipWire wire;
    private final Books books;
    private final ReadingLog readings;

    BookEndpoint(Store store, PartnershipWire wire, Books books, ReadingLog readings) {
        this.store = store;
        this.wire = wire;
        this.books = books;
        this.readings = readings;
    }

    @Override
    public void getBook(GetBookRequest asked, StreamObserver<GetBookResponse> out) {
        Replies.one(out, () -> {
            var id = new PartnershipId(asked.getPartnershipId());
            var ownVerified = books.verified(id, Side.OWN);
            var mirrorVerified = books.verified(id, Side.MIRROR);
            readings.note(id, ReadingSubject.READING_SUBJECT_BOOK, null);
            return store.read(id, book -> GetBookResponse.newBuilder()
                    .setPartnership(wire.toProto(id))
                    .setOwn(head(book, Side.OWN, id))
                    .setMirror(head(book, Side.MIRROR, id))
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
            readings.note(id, ReadingSubject.READING_SUBJECT_BOOK, null);
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

    private LogHead head(Book book, Side side, PartnershipId partnership) {
        var log = book.head().log(side);
        var head = LogHead.newBuilder()
                .setOrigin(books.log(partnership, side).name())
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

    private static Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Instant.EPOCH;
        }
        return one.isBefore(other) ? one : other;
    }
}
