package uk.concord.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.fault.HeldBook.HeldEntry;
import uk.concord.e2e.fault.HeldBook.HeldRecord;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** What Kent and the NHS body each hold, read as their own people read it. */
final class BothBooks {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api kent;
    private final Api health;
    private final Api auditor;

    BothBooks(RunningStack stack) {
        this.kent = Api.as(stack, "kent.commissioner");
        this.health = Api.as(stack, "icb.commissioner");
        this.auditor = Api.as(stack, "auditor");
    }

    /** Each record is in both books once, whole, and folds to the same state; nothing else is. */
    void holdOnce(String titles, List<Negotiated> records) {
        records.forEach(this::awaitHeld);
        assertThat(Reckoning.problems(
                        records, read("Kent", kent, titles, records), read("the NHS body", health, titles, records)))
                .isEmpty();
    }

    private void awaitHeld(Negotiated record) {
        Await.until("both hold " + record.title(), PATIENCE, () -> kent.get(path(record.recordId()))
                .json()
                .path("summary")
                .path("heldByBoth")
                .asBoolean());
    }

    private static HeldBook read(String agency, Api reader, String titles, List<Negotiated> records) {
        return new HeldBook(
                agency,
                listed(reader, titles),
                records.stream()
                        .map(Negotiated::recordId)
                        .collect(Collectors.toMap(
                                id -> id, id -> held(reader.get(path(id)).given()))));
    }

    private static HeldRecord held(JsonNode record) {
        var entries = StreamSupport.stream(record.path("timeline").spliterator(), false)
                .map(entry -> new HeldEntry(
                        entry.path("type").asText(),
                        entry.path("origin").asText() + " "
                                + entry.path("index").asLong(),
                        entry.path("leafHash").asText()))
                .toList();
        return new HeldRecord(record.path("stateDigest").asText(), entries);
    }

    private static String path(String recordId) {
        return "/records/" + recordId;
    }

    /** Every link is open, seen from both ends. */
    void linksAreOpen() {
        Await.until("every link is open", PATIENCE, () -> {
            var links = auditor.get("/links").json().path("items");
            return links.size() > 0
                    && StreamSupport.stream(links.spliterator(), false)
                            .allMatch(link -> link.path("status").asText().equals("OPEN"));
        });
    }

    private static List<String> listed(Api reader, String titles) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = reader.get("/records?pageSize=100&partnership=" + Texts.PARTNERSHIP
                            + (next.isEmpty() ? "" : "&pageToken=" + next))
                    .given();
            for (var item : page.path("items")) {
                if (item.path("title").asText().startsWith(titles)) {
                    found.add(item.path("id").asText());
                }
            }
            next = page.path("nextPageToken").asText();
        } while (!next.isEmpty());
        return found;
    }
}
