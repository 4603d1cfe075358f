package uk.concord.node.finding;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Found;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.record.v1.CountFindingsRequest;
import uk.concord.proto.record.v1.CountFindingsResponse;
import uk.concord.proto.record.v1.FindingCount;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingServiceGrpc;
import uk.concord.proto.record.v1.FoundOnRecord;
import uk.concord.proto.record.v1.ListFindingsRequest;
import uk.concord.proto.record.v1.ListFindingsResponse;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls that list and count findings. */
@Singleton
final class FindingEndpoint extends FindingServiceGrpc.FindingServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Store store;
    private final Partnerships partnerships;
    private final ReadingLog readings;
    private final InstantSource businessTime;

    FindingEndpoint(Store store, Partnerships partnerships, ReadingLog readings, InstantSource businessTime) {
        this.store = store;
        this.partnerships = partnerships;
        this.readings = readings;
        this.businessTime = businessTime;
    }

    @Override
    public void listFindings(ListFindingsRequest asked, StreamObserver<ListFindingsResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var query =
                    new Found.Query(kind(asked.getKind()), owner(partnership, asked.getOwner()), day(asked.getOn()));
            var answer = page(
                    partnership,
                    query,
                    PageToken.read(asked.getPageToken())
                            .map(token -> new RecordQuery.Position(token.key(), new RecordId(token.id())))
                            .orElse(null),
                    Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE));
            readings.note(partnership, ReadingSubject.READING_SUBJECT_LIST, null);
            return answer;
        });
    }

    @Override
    public void countFindings(CountFindingsRequest asked, StreamObserver<CountFindingsResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var query = new Found.Query(null, owner(partnership, asked.getOwner()), day(asked.getOn()));
            List<Found.Count> counts = store.read(partnership, book -> book.countFindings(query));
            var answer = CountFindingsResponse.newBuilder().setOn(query.on().toString());
            counts.forEach(count -> answer.addCounts(FindingCount.newBuilder()
                    .setKind(count.kind())
                    .setFound(count.found())
                    .setMoneyPence(count.pence())));
            readings.note(partnership, ReadingSubject.READING_SUBJECT_LIST, null);
            return answer.build();
        });
    }

    private ListFindingsResponse page(
            PartnershipId partnership, Found.Query query, RecordQuery.@Nullable Position after, int size) {
        List<Found> found = store.read(partnership, book -> book.findings(query, after, size + 1));
        var shown = found.subList(0, Math.min(size, found.size()));
        var answer = ListFindingsResponse.newBuilder().setOn(query.on().toString());
        shown.forEach(one -> answer.addFindings(FoundOnRecord.newBuilder()
                .setRecordId(one.record().getRecordId())
                .setRef(one.record().getRef())
                .setTitle(one.record().getTitle())
                .setFinding(one.finding())));
        return answer.setNextPageToken(found.size() > size ? next(shown.getLast()) : "")
                .build();
    }

    private static String next(Found last) {
        return new PageToken(last.place(), last.recordId().value()).text();
    }

    private static @Nullable FindingKind kind(FindingKind asked) {
        if (asked == FindingKind.UNRECOGNIZED) {
            throw new BadInput("kind", "UNKNOWN_CHOICE", "Choose from what is offered.");
        }
        return asked == FindingKind.FINDING_KIND_UNSPECIFIED ? null : asked;
    }

    private @Nullable AgencyCode owner(PartnershipId id, String asked) {
        if (asked.isEmpty()) {
            return null;
        }
        Partnership partnership = partnerships.get(id);
        if (partnership.council().code().value().equals(asked)) {
            return partnership.council().code();
        }
        if (partnership.health().code().value().equals(asked)) {
            return partnership.health().code();
        }
        throw new BadInput("owner", "UNKNOWN_CHOICE", "Name one of the two agencies by its code.");
    }

    private LocalDate day(String asked) {
        if (asked.isEmpty()) {
            return LocalDate.ofInstant(businessTime.instant(), LONDON);
        }
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeParseException malformed) {
            throw new BadInput("on", "NOT_A_DATE", "Give a day, for example 2026-03-27.");
        }
    }
}
