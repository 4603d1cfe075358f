package uk.concord.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each event was met. */
final class Coverage {
    private final Map<Event, Long> counts = new EnumMap<>(Event.class);

    void met(Event event) {
        counts.merge(event, 1L, Long::sum);
    }

    void add(Coverage other) {
        other.counts.forEach((event, count) -> counts.merge(event, count, Long::sum));
    }

    long of(Event event) {
        return counts.getOrDefault(event, 0L);
    }

    /** What was never met. */
    List<Event> missing() {
        return Arrays.stream(Event.values()).filter(event -> of(event) == 0).toList();
    }

    @Override
    public String toString() {
        return Arrays.stream(Event.values())
                .map(event -> "  " + event + " " + of(event))
                .collect(Collectors.joining("\n"));
    }
}
