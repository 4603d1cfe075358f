package uk.concord.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each event was met, and what of the forbidden was tried. */
final class Coverage {
    private final Map<Event, Long> counts = new EnumMap<>(Event.class);
    private final Forbidden forbidden = new Forbidden();

    void met(Event event) {
        counts.merge(event, 1L, Long::sum);
    }

    void add(Coverage other) {
        other.counts.forEach((event, count) -> counts.merge(event, count, Long::sum));
        forbidden.add(other.forbidden);
    }

    /** What of the forbidden was tried in disputes. */
    Forbidden forbidden() {
        return forbidden;
    }

    /** What was never met, and what was never tried. */
    List<String> missing() {
        var events = Arrays.stream(Event.values())
                .filter(event -> counts.getOrDefault(event, 0L) == 0)
                .map(Event::name);
        return Stream.concat(events, forbidden.missing().stream()).toList();
    }

    @Override
    public String toString() {
        return Arrays.stream(Event.values())
                        .map(event -> "  " + event + " " + counts.getOrDefault(event, 0L))
                        .collect(Collectors.joining("\n"))
                + "\nforbidden in disputes:\n" + forbidden;
    }
}
