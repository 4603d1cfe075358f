package uk.concord.gateway.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Asked;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.layout.Reader;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.CountFindingsResponse;
import uk.concord.proto.record.v1.FindingCount;
import uk.concord.proto.record.v1.FoundOnRecord;
import uk.concord.proto.record.v1.ListFindingsResponse;

/**
 * What is found in a partnership's records: how much of each kind, and one kind opened. Money is summed within a kind alone: the same
 * pound may be at stake in several.
 */
public record FindingsPage(
        String lead,
        List<Option> partnerships,
        List<Option> books,
        List<Input> filters,
        List<Kind> kinds,
        @Nullable Opened opened,
        @Nullable String csv,
        @Nullable String everything) {

    public FindingsPage {
        partnerships = List.copyOf(partnerships);
        books = List.copyOf(books);
        filters = List.copyOf(filters);
        kinds = List.copyOf(kinds);
    }

    /** One kind of which there are some. */
    public record Kind(Anchor open, String found, String money, boolean chosen) {}

    /** The kind that is read. */
    public record Opened(String title, String rule, String source, String toDo, List<Row> rows, Pagination pagination) {
        public Opened {
            rows = List.copyOf(rows);
        }
    }

    /** One finding; {@code about} is empty when it is about the record as such. */
    public record Row(String ref, Anchor record, String about, String days, String money, String owner) {}

    static FindingsPage of(
            FindingSearch search,
            Sides sides,
            Reader reader,
            CountFindingsResponse counts,
            @Nullable ListFindingsResponse found) {
        var number = counts.getCountsList().stream()
                .mapToLong(FindingCount::getFound)
                .sum();
        return new FindingsPage(
                lead(search, counts.getOn(), number),
                reader.partnerships(search.partnership()),
                reader.books(search.book()),
                filters(search, sides, counts.getOn()),
                counts.getCountsList().stream()
                        .map(count -> kind(search, count))
                        .toList(),
                found == null ? null : opened(search, sides, found),
                number == 0 ? null : search.csv(),
                search.filters() ? search.everything() : null);
    }

    private static String lead(FindingSearch search, String on, long number) {
        var day = search.on() == null ? "today" : "on " + day(on);
        if (number == 0) {
            return "Nothing found" + (search.on() == null ? "." : " " + day + ".");
        }
        return Count.of(number, "finding") + (number == 1 ? " is" : " are") + " open " + day + ".";
    }

    private static String day(String iso) {
        return Dates.parse(iso).map(Dates::day).orElse(iso);
    }

    private static List<Input> filters(FindingSearch search, Sides sides, String on) {
        var owners = new ArrayList<Option>();
        owners.add(new Option("", "Anybody", "", false));
        Stream.of(sides.council(), sides.health())
                .map(agency -> new Option(
                        agency.getCode(),
                        agency.getShortName(),
                        "",
                        agency.getCode().equals(search.owner())))
                .forEach(owners::add);
        var day = Dates.parse(on).filter(_ -> search.on() != null);
        return List.of(
                new Input.Select("owner", new Asked("Who can put it right"), owners),
                new Input.Day(
                        "on",
                        new Asked("Open on", "Leave it empty for today."),
                        day.map(some -> String.valueOf(some.getDayOfMonth())).orElse(""),
                        day.map(some -> String.valueOf(some.getMonthValue())).orElse(""),
                        day.map(some -> String.valueOf(some.getYear())).orElse("")));
    }

    private static Kind kind(FindingSearch search, FindingCount count) {
        var chosen = count.getKind() == search.kind();
        return new Kind(
                new Anchor(
                        FindingWording.of(count.getKind()).title(),
                        search.opening(count.getKind()).href() + "#opened"),
                Count.digits(count.getFound()),
                count.getMoneyPence() == 0 ? "–" : Money.pounds(count.getMoneyPence()),
                chosen);
    }

    private static Opened opened(FindingSearch search, Sides sides, ListFindingsResponse found) {
        var words = FindingWording.of(search.kind());
        var next = found.getNextPageToken();
        return new Opened(
                words.title(),
                words.rule(),
                words.source(),
                words.toDo(),
                found.getFindingsList().stream()
                        .map(one -> row(search, sides, one))
                        .toList(),
                new Pagination(
                        search.page().isEmpty() ? null : search.withPage("").href() + "#opened",
                        next.isEmpty() ? null : search.withPage(next).href() + "#opened"));
    }

    private static Row row(FindingSearch search, Sides sides, FoundOnRecord found) {
        var finding = found.getFinding();
        return new Row(
                found.getRef(),
                new Anchor(found.getTitle(), search.record(found.getRecordId())),
                FindingWording.about(finding),
                FindingWording.days(finding),
                FindingWording.money(finding),
                FindingWording.owner(finding, sides));
    }
}
