package uk.concord.node.readings;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.readings.ReadingStore.Book;
import uk.concord.proto.record.v1.ListReadingsRequest;
import uk.concord.proto.record.v1.ListReadingsResponse;
import uk.concord.proto.record.v1.ReadingServiceGrpc;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that ask who has looked at what. */
@Singleton
final class ReadingEndpoint extends ReadingServiceGrpc.ReadingServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;
    private static final Comparator<Found> NEWEST_FIRST = Comparator.comparing(
                    (Found found) -> found.reading().readAt())
            .reversed()
            .thenComparing(found -> new RecordId(found.reading().id()), Comparator.reverseOrder());

    private final ReadingStore store;
    private final Partnerships partnerships;

    ReadingEndpoint(ReadingStore store, Partnerships partnerships) {
        this.store = store;
        this.partnerships = partnerships;
    }

    private record Found(Reading reading, Book book) {}

    @Override
    public void listReadings(ListReadingsRequest asked, StreamObserver<ListReadingsResponse> out) {
        Replies.one(out, () -> answer(asked));
    }

    private ListReadingsResponse answer(ListReadingsRequest asked) {
        var partnership = new PartnershipId(asked.getPartnershipId());
        var record = asked.getRecordId().isEmpty() ? null : new RecordId(Asked.uuid("record_id", asked.getRecordId()));
        var before = PageToken.read(asked.getPageToken())
                .map(token -> new Reading.Position(token.instant(), token.id()))
                .orElse(null);
        int size = Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE);
        var found = Stream.of(Book.values())
                .flatMap(book -> of(partnership, book, record, before, size + 1))
                .sorted(NEWEST_FIRST)
                .limit(size + 1L)
                .toList();
        var page = found.subList(0, Math.min(size, found.size()));
        var answer = ListReadingsResponse.newBuilder();
        page.forEach(one -> answer.addReadings(toProto(partnership, one)));
        return answer.setNextPageToken(found.size() > size ? next(page) : "").build();
    }

    private Stream<Found> of(
            PartnershipId partnership,
            Book book,
            @Nullable RecordId record,
            Reading.@Nullable Position before,
            int limit) {
        return store.newest(partnership, book, record, before, limit).stream().map(reading -> new Found(reading, book));
    }

    private uk.concord.proto.record.v1.Reading toProto(PartnershipId partnership, Found found) {
        var own = partnerships.own();
        var book =
                switch (found.book()) {
                    case OWN -> own;
                    case PARTNERS ->
                        partnerships.get(partnership).partnerOf(own).code();
                };
        return ReadingWire.toProto(found.reading(), book);
    }

    private static String next(List<Found> page) {
        var last = page.getLast().reading();
        return PageToken.at(last.readAt(), last.id()).text();
    }
}
