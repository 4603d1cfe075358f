package uk.concord.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Texts;
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

    /** Each record is in both lists once, whole, held by both, and folds to the same state. */
    void holdOnce(String titles, List<Negotiated> records) {
        var expected = records.stream().map(Negotiated::recordId).toList();
        assertThat(listed(kent, titles)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(listed(health, titles)).containsExactlyInAnyOrderElementsOf(expected);
        records.forEach(this::holdsOnce);
    }

    private void holdsOnce(Negotiated record) {
        var path = "/records/" + record.recordId();
        Await.until(
                "both hold " + record.title(),
                PATIENCE,
                () -> kent.get(path).json().path("summary").path("heldByBoth").asBoolean());
        var here = kent.get(path).given();
        var there = health.get(path).given();
        assertThat(there.path("stateDigest")).isEqualTo(here.path("stateDigest"));
        assertThat(entries(there, "leafHash")).containsExactlyInAnyOrderElementsOf(entries(here, "leafHash"));
        var types = entries(here, "type");
        assertThat(types).as(record.toString()).containsOnlyOnce("OFFER");
        assertThat(types.stream().filter(type -> type.equals("ACCEPT") || type.equals("DECLINE")))
                .as(record.toString())
                .containsExactlyElementsOf(record.answer().isEmpty() ? List.of() : List.of(record.answer()));
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

    private static List<String> entries(JsonNode record, String field) {
        return StreamSupport.stream(record.path("timeline").spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
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
