package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import uk.concord.dev.process.StartFailed;

/** Waits until something is true of a record: what one body does comes to the other by exchange. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private final String partnership;

    Patience(String partnership) {
        this.partnership = partnership;
    }

    /** Something that becomes true of a record. */
    @FunctionalInterface
    interface Condition {
        boolean holds(JsonNode record);
    }

    /** The record as a person sees it once it is so. */
    JsonNode await(PublicApi.Person person, String record, String what, Condition condition) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            // Until the record has come its list does not show it.
            var items = person.get("/records?partnership=" + partnership).path("items");
            for (JsonNode item : items) {
                if (item.path("id").asText().equals(record)) {
                    var found = person.get("/records/" + record + "?partnership=" + partnership);
                    if (condition.holds(found)) {
                        return found;
                    }
                }
            }
            pause();
        }
        throw new StartFailed("The story waited in vain for %s of record %s.".formatted(what, record));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The launcher was interrupted.", e);
        }
    }
}
