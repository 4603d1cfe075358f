package uk.concord.gateway.record;

import java.util.List;
import java.util.stream.Stream;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.finding.FindingWording;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.FindingEntry;
import uk.concord.proto.record.v1.FindingView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

/** What the rules find in a record: what holds now first, then what has been put right; not what will only hold one day. */
public record FindingList(List<Row> rows) {
    public FindingList {
        rows = List.copyOf(rows);
    }

    /** One finding, with the entries behind it. */
    public record Row(
            String title,
            Tag tag,
            String about,
            String rule,
            String source,
            String toDo,
            String days,
            String money,
            String owner,
            List<Anchor> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    static FindingList of(RecordView record, Sides sides, RecordPage.Reading reading) {
        var today = Dates.dayOf(reading.nowMicros()).toString();
        return new FindingList(Stream.concat(
                        record.getFindingsList().stream().filter(view -> isOpen(view, today)),
                        record.getFindingsList().stream().filter(view -> isOver(view, today)))
                .map(view -> row(view, record, sides, reading, today))
                .toList());
    }

    private static boolean isOpen(FindingView view, String today) {
        return view.getFinding().getHoldsFrom().compareTo(today) <= 0 && !isOver(view, today);
    }

    private static boolean isOver(FindingView view, String today) {
        var until = view.getFinding().getHoldsUntil();
        return !until.isEmpty() && until.compareTo(today) <= 0;
    }

    private static Row row(FindingView view, RecordView record, Sides sides, RecordPage.Reading reading, String today) {
        var finding = view.getFinding();
        var words = FindingWording.of(finding.getKind());
        return new Row(
                words.title(),
                isOver(view, today) ? Tag.grey("Over") : new Tag("Open", Tag.Colour.ORANGE),
                FindingWording.about(finding),
                words.rule(),
                words.source(),
                words.toDo(),
                FindingWording.days(finding),
                FindingWording.money(finding),
                FindingWording.owner(finding, sides),
                view.getEntriesList().stream()
                        .flatMap(entry -> told(entry, record))
                        .map(entry -> anchor(entry, sides, reading))
                        .toList());
    }

    private static Stream<TimelineEntry> told(FindingEntry entry, RecordView record) {
        return record.getTimelineList().stream()
                .filter(told -> told.getOrigin().equals(entry.getOrigin()) && told.getIndex() == entry.getIndex());
    }

    private static Anchor anchor(TimelineEntry entry, Sides sides, RecordPage.Reading reading) {
        return new Anchor(
                sides.shortName(entry.getAgency()) + " " + Happenings.what(entry) + ", "
                        + Dates.day(entry.getRecordedAtMicros()),
                reading.path() + reading.book() + "#" + Happenings.id(entry));
    }
}
