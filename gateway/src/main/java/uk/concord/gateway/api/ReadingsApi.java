package uk.concord.gateway.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ListReadingsRequest;
import uk.concord.proto.record.v1.Reading;

/** Who has looked at what: everybody in the own book, and auditors in the partner's too. */
@Controller("/api/v1/readings")
final class ReadingsApi {
    private final Caller caller;

    ReadingsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * A page of readings.
     *
     * @param items the newest first
     * @param nextPageToken asks for the page that follows; absent at the end
     */
    @Serdeable
    record Readings(List<ReadingJson> items, @Nullable String nextPageToken) implements Paged {}

    /**
     * Somebody's look at something; within ten minutes it is one.
     *
     * @param post the reader's post at that time
     * @param agency code of the agency the reader belongs to; absent for somebody from outside
     * @param auditor true when the reader came as an auditor
     * @param subject what was read
     * @param recordId the record, a UUID; absent when it was not one record
     * @param readAt when
     * @param book code of the agency whose book it was
     */
    @Serdeable
    record ReadingJson(
            String post,
            @Nullable String agency,
            boolean auditor,
            @Schema(format = "ReadingSubject") @Nullable String subject,
            @Nullable String recordId,
            @Nullable String readAt,
            String book) {
        static ReadingJson of(Reading reading) {
            return new ReadingJson(
                    reading.getPost(),
                    Sent.orNull(reading.getAgency()),
                    reading.getAuditor(),
                    Sent.word(reading.getSubject()),
                    Sent.orNull(reading.getRecordId()),
                    Sent.instant(reading.getReadAtMicros()),
                    reading.getBook());
        }
    }

    /**
     * Lists who has looked at a record, or at anything of a partnership.
     *
     * @param recordId only readings of this record, a UUID; absent means of anything
     */
    @Get
    Readings list(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable String recordId,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .readings()
                .listReadings(ListReadingsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(Sent.text(recordId))
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return new Readings(
                answer.getReadingsList().stream().map(ReadingJson::of).toList(), page.next(answer.getNextPageToken()));
    }
}
