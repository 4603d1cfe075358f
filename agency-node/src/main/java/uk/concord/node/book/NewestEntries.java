package uk.concord.node.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.log.Hash;

/**
 * The newest entries of the own log with their parts, kept in memory from their commit on: sending them reads nothing back.
 * Only what is committed may be added, and entries never change, so what is found here is what the database holds, but for
 * parts that were erased since: whoever sends asks the database for those.
 */
public final class NewestEntries {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    /** Entries without a gap, and the parts of those entries in order of index. */
    public record Run(List<StoredEntry> entries, List<StoredPart> parts) {
        public Run {
            entries = List.copyOf(entries);
            parts = List.copyOf(parts);
        }

        private Run without(Hash commitment) {
            return new Run(
                    entries,
                    parts.stream()
                            .filter(part -> !part.commitment().equals(commitment))
                            .toList());
        }

        private long bytes() {
            return entries.stream()
                            .mapToLong(entry -> entry.envelope().length())
                            .sum()
                    + parts.stream()
                            .mapToLong(part ->
                                    part.salt().length() + part.content().length())
                            .sum();
        }
    }

    private final List<Run> groups = new ArrayList<>();
    private long first;
    private long end;
    private long bytes;

    /** Remembers what was committed; entries that do not follow those at hand take their place. */
    public synchronized void add(Run group) {
        if (group.entries().isEmpty()) {
            return;
        }
        long start = group.entries().getFirst().index();
        if (start != end) {
            groups.clear();
            bytes = 0;
        }
        if (groups.isEmpty()) {
            first = start;
        }
        groups.add(group);
        end = start + group.entries().size();
        bytes += group.bytes();
        if (group.bytes() > MOST_BYTES) {
            // A document alone would fill the memory; it is read back once, to be sent.
            groups.clear();
            bytes = 0;
        }
        while (bytes > MOST_BYTES && groups.size() > 1) {
            var oldest = groups.removeFirst();
            bytes -= oldest.bytes();
            first += oldest.entries().size();
        }
    }

    /** Forgets the bytes of parts that were erased. */
    public synchronized void forget(Hash commitment) {
        groups.replaceAll(group -> group.without(commitment));
        bytes = groups.stream().mapToLong(Run::bytes).sum();
    }

    /** Forgets everything: the log goes on from elsewhere. */
    public synchronized void forget() {
        groups.clear();
        bytes = 0;
    }

    /** Everything from an index on; absent when that does not lie within, or right behind, what is at hand. */
    public synchronized Optional<Run> from(long index) {
        if (groups.isEmpty() || index < first || index > end) {
            return Optional.empty();
        }
        var entries = new ArrayList<StoredEntry>();
        var parts = new ArrayList<StoredPart>();
        for (var group : groups) {
            group.entries().stream().filter(entry -> entry.index() >= index).forEach(entries::add);
            group.parts().stream().filter(part -> part.index() >= index).forEach(parts::add);
        }
        return Optional.of(new Run(entries, parts));
    }
}
