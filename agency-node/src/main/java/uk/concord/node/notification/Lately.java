package uk.concord.node.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was announced in the last moments, so that it is not looked up again each second. Held by one thread. */
final class Lately {
    private final Map<String, Instant> announced = new HashMap<>();

    /** Those that were not announced since a moment; what was before it is forgotten. */
    List<Owed> newOf(List<Owed> owed, Instant since) {
        announced.values().removeIf(at -> at.isBefore(since));
        return owed.stream().filter(one -> !announced.containsKey(one.thing())).toList();
    }

    void announced(Collection<Owed> owed, Instant at) {
        owed.forEach(one -> announced.put(one.thing(), at));
    }
}
