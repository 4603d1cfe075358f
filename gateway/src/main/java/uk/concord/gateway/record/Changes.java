package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.record.Facts.Fact;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Terms;

/** What differs between two texts of terms, fact by fact. */
public record Changes(String heading, List<Change> rows) {
    public Changes {
        rows = List.copyOf(rows);
    }

    /** What became of a fact, or of a whole line. */
    public enum Kind {
        ADDED("Added", Tag.Colour.GREEN),
        REMOVED("Removed", Tag.Colour.RED),
        CHANGED("Changed", Tag.Colour.YELLOW);

        private final String words;
        private final Tag.Colour colour;

        Kind(String words, Tag.Colour colour) {
            this.words = words;
            this.colour = colour;
        }

        public Tag tag() {
            return new Tag(words, colour);
        }
    }

    /**
     * One fact before and after.
     *
     * @param group the section of the terms, or the line, that it belongs to
     * @param line true where the group is a line
     * @param differencePence in money; null where it is no amount
     */
    public record Change(
            String group,
            boolean line,
            String name,
            Kind kind,
            String before,
            String after,
            @Nullable Long differencePence) {
        /** For example "−£583,333"; empty where it is no amount. */
        public String difference() {
            return differencePence == null ? "" : Money.change(differencePence);
        }

        /** The fact by itself: a line's with the line's name before it. */
        public String what() {
            return line ? group + ", " + name : name;
        }
    }

    /** What differs within one section or line. */
    public record Group(String heading, Kind kind, List<Change> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    public static Changes between(String heading, Terms before, Terms after, Sides sides) {
        var called = new HashMap<String, String>();
        before.getLinesList().forEach(line -> called.put(line.getLineId(), LineDays.name(line, before)));
        after.getLinesList().forEach(line -> called.put(line.getLineId(), LineDays.name(line, after)));
        var old = Facts.of(before, sides, called);
        var fresh = Facts.of(after, sides, called);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        var rows = new ArrayList<Change>();
        for (var name : names) {
            var row = row(old.get(name), fresh.get(name));
            if (row != null) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingInt(Changes::rank));
        return new Changes(heading, rows);
    }

    /** In the order in which terms are read; what it comes to in all stands before the lines. */
    private static int rank(Change change) {
        return switch (change.group()) {
            case Facts.TOTALS -> 2;
            case Facts.SERVICE -> 0;
            case Facts.PERIOD -> 1;
            case Facts.DUTIES -> 4;
            case Facts.LADDER -> 5;
            default -> 3;
        };
    }

    private static @Nullable Change row(@Nullable Fact before, @Nullable Fact after) {
        if (before == null) {
            return after == null || after.detail() ? null : change(after, Kind.ADDED, null, after);
        }
        if (after == null) {
            return before.detail() ? null : change(before, Kind.REMOVED, before, null);
        }
        return before.words().equals(after.words()) ? null : change(after, Kind.CHANGED, before, after);
    }

    private static Change change(Fact named, Kind kind, @Nullable Fact before, @Nullable Fact after) {
        return new Change(
                named.group(),
                named.line(),
                named.name(),
                kind,
                words(before),
                words(after),
                named.amount() ? pence(after) - pence(before) : null);
    }

    private static String words(@Nullable Fact fact) {
        return fact == null ? Words.orDash("") : fact.words();
    }

    private static long pence(@Nullable Fact fact) {
        return fact == null ? 0 : fact.pence();
    }

    /** The same by section and line; a line of which every fact was added or removed was so itself. */
    public List<Group> groups() {
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), _ -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), kind(group.getValue()), group.getValue()))
                .toList();
    }

    private static Kind kind(List<Change> rows) {
        var first = rows.getFirst();
        var basis =
                rows.stream().filter(row -> row.name().equals("Legal basis")).findFirst();
        return first.line()
                        && basis.isPresent()
                        && rows.stream()
                                .allMatch(row -> row.kind() == basis.get().kind())
                ? basis.get().kind()
                : Kind.CHANGED;
    }

    /** How many facts of each kind, in a sentence. */
    public String summary() {
        if (rows.isEmpty()) {
            return "Nothing in the terms differs.";
        }
        var parts = new ArrayList<String>();
        count(Kind.CHANGED, "changed", parts);
        count(Kind.ADDED, "added", parts);
        count(Kind.REMOVED, "removed", parts);
        return String.join(", ", parts) + ".";
    }

    private void count(Kind kind, String words, List<String> parts) {
        var number = rows.stream().filter(row -> row.kind() == kind).count();
        if (number > 0) {
            parts.add(number + (parts.isEmpty() ? (number == 1 ? " fact " : " facts ") : " ") + words);
        }
    }
}
