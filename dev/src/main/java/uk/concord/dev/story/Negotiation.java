package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A negotiation under way: the council offers; the NHS body shows a thought and asks; the council answers; the NHS body counters. It
 * is the council's turn then.
 */
final class Negotiation {
    private static final String KEY = "story-nursing";
    private final PublicApi api;
    private final Cast cast;
    private final SchoolNursing nursing;
    private final Patience patience;

    Negotiation(PublicApi api, Cast cast, SchoolNursing nursing) {
        this.api = api;
        this.cast = cast;
        this.nursing = nursing;
        this.patience = new Patience(cast.partnership());
    }

    void tell() {
        var record = new Drafting(api, cast.partnership(), KEY)
                .sent(
                        cast.commissioner(),
                        body(
                                nursing.offered(),
                                "The council offers to pay half of the specialist school nurses and asks the NHS to pay the other half."),
                        cast.approver(),
                        "offer");
        var offered = patience.await(api.as(cast.healthCommissioner()), record, "an offer", seen -> !seen.path("offers")
                .isEmpty());
        var offer = offered.path("offers").path(0);
        if (offer.path("status").asText().equals("OPEN")) {
            talk(record);
            counter(record, offer.path("reference"));
        }
    }

    /** A shared draft, a question about it from each side, one of them answered. */
    private void talk(String record) {
        var health = api.as(cast.healthCommissioner());
        var council = api.as(cast.commissioner());
        var drafting = new Drafting(api, cast.partnership(), KEY + "-thought");
        var thought = drafting.begun(
                cast.healthCommissioner(),
                with(
                        body(
                                nursing.thought(),
                                "The NHS thinks of paying for the training of schools' staff apart from the nurses."),
                        "recordId",
                        record));
        var shared = health.post(
                "/drafts/" + thought.path("id").asText() + "/sharing", KEY + "-sharing", drafting.at(thought));
        health.post(
                path(record),
                KEY + "-question",
                said(
                        "QUESTION",
                        shared,
                        "DEMO: would Kent's schools release their staff for the training if the NHS pays half of it?"));
        var question = await(council, record, "QUESTION");
        council.post(
                path(record),
                KEY + "-reply",
                said("REPLY", question, "DEMO: yes, two days a year for each school, outside of examination weeks."));
        council.post(
                path(record),
                KEY + "-asked-back",
                said("QUESTION", shared, "DEMO: who stands in for a nurse who is ill, and within what time?"));
        await(health, record, "REPLY");
    }

    private void counter(String record, JsonNode reference) {
        new Drafting(api, cast.partnership(), KEY + "-counter")
                .sent(
                        cast.healthCommissioner(),
                        with(
                                with(
                                        body(
                                                nursing.countered(),
                                                "The NHS answers: training apart and half each, nurses 60 to 40 because most of their day is in class."),
                                        "recordId",
                                        record),
                                "counters",
                                reference),
                        cast.healthApprover(),
                        "counter");
        patience.await(
                api.as(cast.commissioner()),
                record,
                "a counter-offer",
                seen -> seen.path("offers").size() > 1);
    }

    private JsonNode await(PublicApi.Person person, String record, String kind) {
        var found = new JsonNode[1];
        patience.await(person, record, "a " + kind, _ -> {
            for (var item : person.get(path(record) + "?partnership=" + cast.partnership())
                    .path("items")) {
                if (item.path("kind").asText().equals(kind)) {
                    found[0] = item;
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    private Map<String, Object> said(String kind, JsonNode about, String text) {
        return Map.of("partnership", cast.partnership(), "kind", kind, "about", about.path("place"), "text", text);
    }

    private Map<String, Object> body(Map<String, Object> terms, String decision) {
        return Map.of(
                "partnership", cast.partnership(),
                "terms", terms,
                "decisionRecord", SchoolNursing.words(decision));
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var more = new java.util.HashMap<>(body);
        more.put(name, value);
        return Map.copyOf(more);
    }

    private static String path(String record) {
        return "/records/" + record + "/discussion";
    }
}
