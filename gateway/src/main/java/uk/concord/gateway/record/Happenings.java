package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SplitBar;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.component.Timeline;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.gateway.wording.Happened;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

/** Lays a record's entries out in two lanes. */
final class Happenings {
    /** The code of an entry that nobody here can judge. */
    private static final String UNJUDGED = "UNJUDGED";

    private Happenings() {}

    static Timeline of(RecordView record, Sides sides, RecordPage.Reading reading) {
        var items = new ArrayList<Timeline.Item>();
        for (var entry : record.getTimelineList()) {
            if (!reading.show().shows(entry.getType())) {
                continue;
            }
            if (entry.getType() == EntryType.ENTRY_TYPE_ACCEPT
                    && entry.getVoidReason().isEmpty()) {
                items.add(new Timeline.Agreed("Both had decided on the same text, "
                        + Words.digest(entry.getDigest().toByteArray())));
            }
            items.add(event(entry, sides, reading));
        }
        return new Timeline(
                sides.council().getName(),
                sides.health().getName(),
                items,
                items.isEmpty() ? reading.show().empty() : "");
    }

    private static Timeline.Event event(TimelineEntry entry, Sides sides, RecordPage.Reading reading) {
        var service = entry.getActor().getPost().equals("service");
        return new Timeline.Event(
                id(entry),
                sides.isCouncil(entry.getAgency()) ? SplitBar.Kind.COUNCIL : SplitBar.Kind.HEALTH,
                sides.shortName(entry.getAgency()),
                what(entry),
                service ? "The service itself" : entry.getActor().getPost(),
                Dates.moment(entry.getRecordedAtMicros()),
                ticks(entry, sides),
                entry.getDigest().isEmpty()
                        ? null
                        : Words.digest(entry.getDigest().toByteArray()),
                verdict(entry),
                erased(entry, sides),
                erase(entry, sides, reading));
    }

    /** An agency's log goes on counting under every name that it has had. */
    static String id(TimelineEntry entry) {
        return "entry-" + entry.getAgency() + "-" + entry.getIndex();
    }

    private static String erased(TimelineEntry entry, Sides sides) {
        var other = entry.getAgency().equals(sides.own().getCode()) ? sides.partner() : sides.own();
        return entry.getPartsList().stream()
                .filter(PartView::hasErasure)
                .map(part ->
                        Erasures.sentence(part.getErasure(), sides.shortName(entry.getAgency()), other.getShortName()))
                .collect(Collectors.joining(" "));
    }

    /** Only words of the own agency, while they are held. */
    private static @Nullable Anchor erase(TimelineEntry entry, Sides sides, RecordPage.Reading reading) {
        if (!reading.mayErase() || !entry.getAgency().equals(sides.own().getCode())) {
            return null;
        }
        return entry.getPartsList().stream()
                .filter(PartView::getHeld)
                .map(part -> new Anchor(
                        "Erase these words",
                        reading.path() + "/erase/" + entry.getIndex() + "/"
                                + HexFormat.of().formatHex(part.getCommitment().toByteArray()),
                        "of what " + sides.shortName(entry.getAgency()) + " " + what(entry)))
                .findFirst()
                .orElse(null);
    }

    /** What is to be said of an entry that had no effect; null of one that had. */
    private static Timeline.@Nullable Verdict verdict(TimelineEntry entry) {
        return switch (entry.getVoidReason()) {
            case "" -> null;
            case UNJUDGED ->
                new Timeline.Verdict(
                        "Not judged", "It is of newer rules than this service knows, or follows such an entry.");
            default ->
                new Timeline.Verdict("Void", VoidReasons.sentence(entry.getVoidReason()) + " It never had an effect.");
        };
    }

    private static Ticks ticks(TimelineEntry entry, Sides sides) {
        var author = sides.shortName(entry.getAgency());
        var other = entry.getAgency().equals(sides.own().getCode()) ? sides.partner() : sides.own();
        return entry.getReceivedAtMicros() == 0
                ? Ticks.one("held by " + author)
                : Ticks.two("received by " + other.getShortName() + ", "
                        + Dates.moment(entry.getReceivedAtMicros(), entry.getRecordedAtMicros()));
    }

    static String what(TimelineEntry entry) {
        return Happened.words(entry.getType(), entry.getVersion());
    }
}
