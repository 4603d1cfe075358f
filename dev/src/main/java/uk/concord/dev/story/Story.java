package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.StartFailed;

/**
 * The first record, entered once through the public API: Kent's commissioner drafts it, Kent's approver offers it, the NHS
 * accepts it. A story that was cut short goes on where it stopped: each step looks how far the one before had come.
 */
public final class Story {
    private static final String PARTNERSHIP = "kcc-kmicb";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PublicApi api;
    private final Path marker;
    private final Announcer announcer;

    public Story(HttpClient client, String gateway, String keycloak, Path state, Announcer announcer) {
        this.api = new PublicApi(client, gateway, keycloak);
        this.marker = state.resolve("story-told");
        this.announcer = announcer;
    }

    /** Tells it unless it was told before. */
    public void tell() {
        if (Files.exists(marker)) {
            return;
        }
        announcer.say("entering the agreement of 2017 as the demo users");
        var record = offer();
        accept(record);
        var agreed = await(api.as("kent.commissioner"), record, "both books", Story::isHeldByBoth);
        announcer.say(agreed.path("ref").asText() + " is agreed and held by both");
        remember(record);
    }

    private String offer() {
        var commissioner = api.as("kent.commissioner");
        var draft = commissioner.post(
                "/drafts",
                "story-cypmhs-draft",
                Map.of(
                        "partnership", PARTNERSHIP,
                        "terms", Cypmhs.terms(),
                        "decisionRecord", Cypmhs.kentsDecision()));
        var path = "/drafts/" + draft.path("id").asText();
        if (draft.path("status").asText().equals("EDITING")) {
            draft = commissioner.post(path + "/submission", "story-cypmhs-submission", at(draft));
        }
        if (draft.path("status").asText().equals("WITH_APPROVER")) {
            api.as("kent.approver").post(path + "/offer", "story-cypmhs-offer", at(draft));
        }
        return draft.path("recordId").asText();
    }

    private void accept(String record) {
        var approver = api.as("icb.approver");
        var found =
                await(approver, record, "an offer", seen -> !seen.path("offers").isEmpty());
        if (found.path("status").asText().equals("OFFERED")) {
            approver.post(
                    "/records/" + record + "/acceptance",
                    "story-cypmhs-acceptance",
                    Map.of(
                            "partnership",
                            PARTNERSHIP,
                            "offer",
                            found.path("offers").path(0).path("reference"),
                            "decisionRecord",
                            Cypmhs.healthsDecision(),
                            "existingDecidedOn",
                            Cypmhs.DECIDED_ON,
                            "existingMinuteReference",
                            Cypmhs.SOURCE));
        }
    }

    private static Map<String, Object> at(JsonNode draft) {
        return Map.of(
                "partnership",
                PARTNERSHIP,
                "expectedVersion",
                draft.path("version").asLong());
    }

    private static boolean isHeldByBoth(JsonNode record) {
        return record.path("status").asText().equals("AGREED")
                && record.path("summary").path("heldByBoth").asBoolean();
    }

    private static JsonNode await(PublicApi.Person person, String record, String what, Condition condition) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            // The record comes to the partner by exchange: until then its list does not show it.
            var items = person.get("/records?partnership=" + PARTNERSHIP).path("items");
            for (JsonNode item : items) {
                if (item.path("id").asText().equals(record)) {
                    var found = person.get("/records/" + record + "?partnership=" + PARTNERSHIP);
                    if (condition.holds(found)) {
                        return found;
                    }
                }
            }
            pause();
        }
        throw new StartFailed("The story waited in vain for %s of record %s.".formatted(what, record));
    }

    /** Something that becomes true of a record. */
    @FunctionalInterface
    private interface Condition {
        boolean holds(JsonNode record);
    }

    private void remember(String record) {
        try {
            Files.writeString(marker, record + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
