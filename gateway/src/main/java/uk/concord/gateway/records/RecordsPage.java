package uk.concord.gateway.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.component.SplitBar;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.layout.Reader;
import uk.concord.gateway.record.Split;
import uk.concord.gateway.record.Statuses;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordSummary;

/** The records of one partnership, searched and filtered. */
public record RecordsPage(
        String standing,
        String query,
        Filters filters,
        List<Option> partnerships,
        List<Option> books,
        List<Row> rows,
        Pagination pagination,
        String empty,
        @Nullable String csv,
        @Nullable String everything) {

    public RecordsPage {
        partnerships = List.copyOf(partnerships);
        books = List.copyOf(books);
        rows = List.copyOf(rows);
    }

    /** One record of the list. */
    public record Row(
            Anchor record,
            String ref,
            List<Tag> tags,
            Ticks ticks,
            @Nullable SplitBar split,
            String period,
            String next,
            boolean late,
            String changed) {
        public Row {
            tags = List.copyOf(tags);
        }
    }

    /** The page; {@code takesPart} is true for people who may have taken part in a record, which auditors never do. */
    public static RecordsPage of(
            ListRecordsResponse found, Sides sides, Search search, Reader reader, boolean takesPart, long nowMicros) {
        return new RecordsPage(
                standing(found, sides, search),
                search.query(),
                Filters.of(new Filters.Made(search, found.getChoices(), sides, takesPart, Dates.dayOf(nowMicros))),
                reader.partnerships(search.partnership()),
                reader.books(search.book()),
                found.getRecordsList().stream()
                        .map(record -> row(record, sides, search, nowMicros))
                        .toList(),
                new Pagination(
                        search.page().isEmpty() ? null : search.withPage("").href(),
                        found.getNextPageToken().isEmpty()
                                ? null
                                : search.withPage(found.getNextPageToken()).href()),
                empty(sides, search),
                found.getRecordsCount() == 0 ? null : search.csv(),
                search.filters() ? search.everything() : null);
    }

    private static String standing(ListRecordsResponse found, Sides sides, Search search) {
        if (found.getTotalPending()) {
            return "Records of " + sides.council().getShortName() + " and "
                    + sides.health().getShortName()
                    + (search.filters() ? " that match what you asked for." : ".")
                    + " They are still being counted.";
        }
        var number = Count.capped(found.getTotalCapped()) + (found.getTotalCapped() == 1 ? " record" : " records");
        var between = " of " + sides.council().getShortName() + " and "
                + sides.health().getShortName();
        return number + between + (search.filters() ? " match what you asked for." : ".");
    }

    private static String empty(Sides sides, Search search) {
        return search.filters()
                ? "No record matches. Try fewer words, or take the filter away."
                : "There is no record of " + sides.council().getShortName() + " and "
                        + sides.health().getShortName()
                        + " yet. The first one appears as soon as one of them offers terms.";
    }

    private static Row row(RecordSummary record, Sides sides, Search search, long nowMicros) {
        return new Row(
                new Anchor(record.getTitle(), search.record(record.getRecordId())),
                record.getRef(),
                Statuses.tags(record),
                Statuses.ticks(
                        record, sides.partner().getShortName(), sides.own().getShortName()),
                Split.of(record, sides),
                record.getTermsFrom().isEmpty()
                        ? Money.pounds(record.getYearlyPence()) + " a year"
                        : Dates.plain(record.getTermsFrom()) + " to " + Dates.plain(record.getTermsTo()),
                next(record, sides, nowMicros),
                Dates.isLate(record.getDueAtMicros(), nowMicros),
                "Last change " + Dates.day(record.getChangedAtMicros()));
    }

    private static String next(RecordSummary record, Sides sides, long nowMicros) {
        if (record.getWaitingFor().isEmpty()) {
            return "";
        }
        var due = record.getDueAtMicros() == 0 ? "" : ", " + Dates.limit(record.getDueAtMicros(), nowMicros);
        return "Waiting for " + sides.shortName(record.getWaitingFor()) + due;
    }
}
