package uk.concord.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import uk.concord.record.ActorId;
import uk.concord.record.RecordId;

/** The one source of chance of a run. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    RecordId recordId() {
        return new RecordId(uuid());
    }

    ActorId actorId() {
        return new ActorId(uuid());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
