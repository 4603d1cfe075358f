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
import uk.concord.gateway.api.FindingJson.FoundJson;
import uk.concord.gateway.finding.FindingWording;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.CountFindingsRequest;
import uk.concord.proto.record.v1.FindingCount;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.ListFindingsRequest;

/** Findings: what an auditor or a commissioner would raise, over all records. */
@Controller("/api/v1")
final class FindingsApi {
    private final Caller caller;

    FindingsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * A page of findings.
     *
     * @param items by kind, then those that have held longest first
     * @param on the day on which they hold, ISO 8601
     * @param nextPageToken asks for the page that follows; absent at the end
     */
    @Serdeable
    record Findings(
            List<FoundJson> items, String on, @Nullable String nextPageToken) implements Paged {}

    /**
     * How many there are of a kind.
     *
     * @param kind the kind
     * @param title what it is called
     * @param rule what should be so
     * @param source where that is laid down
     * @param toDo how it is put right
     * @param found how many there are
     * @param moneyPence the money at stake in all of them, in pence
     */
    @Serdeable
    record FindingCountJson(
            @Schema(format = "FindingKind") @Nullable String kind,
            String title,
            String rule,
            String source,
            String toDo,
            int found,
            long moneyPence) {
        static FindingCountJson of(FindingCount count) {
            var words = FindingWording.of(count.getKind());
            return new FindingCountJson(
                    Sent.word(count.getKind()),
                    words.title(),
                    words.rule(),
                    words.source(),
                    words.toDo(),
                    count.getFound(),
                    count.getMoneyPence());
        }
    }

    /**
     * How many findings there are.
     *
     * @param items kinds of which there are any
     * @param on the day on which they hold, ISO 8601
     */
    @Serdeable
    record FindingCounts(List<FindingCountJson> items, String on) {}

    /** Lists the findings that hold on a day. */
    @Get("/findings")
    Findings list(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @QueryValue @Nullable String partnership,
            @Schema(format = "FindingKind") @QueryValue @Nullable String kind,
            @QueryValue @Nullable String owner,
            @QueryValue @Nullable String on,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var found = caller.at(visit, chosen)
                .findings()
                .listFindings(ListFindingsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setKindValue(Sent.number(FindingKind.getDescriptor(), "kind", kind))
                        .setOwner(Sent.text(owner))
                        .setOn(Sent.text(on))
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return new Findings(
                found.getFindingsList().stream().map(FoundJson::of).toList(),
                found.getOn(),
                page.next(found.getNextPageToken()));
    }

    /** Counts the findings that hold on a day, by kind, with what each kind rests on. */
    @Get("/findings/counts")
    FindingCounts count(
            @Parameter(hidden = true) Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable String owner,
            @QueryValue @Nullable String on) {
        var chosen = Caller.partnership(visit, partnership);
        var counts = caller.at(visit, chosen)
                .findings()
                .countFindings(CountFindingsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setOwner(Sent.text(owner))
                        .setOn(Sent.text(on))
                        .build());
        return new FindingCounts(
                counts.getCountsList().stream().map(FindingCountJson::of).toList(), counts.getOn());
    }
}
