package uk.concord.dev.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records what both bodies agreed on elsewhere: the council's people draft and offer it, the NHS body's accept it. */
final class Recording {
    private final PublicApi api;
    private final Cast cast;
    private final Patience patience;

    Recording(PublicApi api, Cast cast) {
        this.api = api;
        this.cast = cast;
        this.patience = new Patience(cast.partnership());
    }

    /** One agreement; the record, once both hold it. */
    JsonNode record(Agreed agreed) {
        return chain(List.of(agreed));
    }

    /** Agreements of one record, each in the place of the one before; the record, once both hold the last. */
    JsonNode chain(List<Agreed> agreements) {
        @Nullable String record = null;
        for (int number = 1; number <= agreements.size(); number++) {
            record = record(agreements.get(number - 1), record, number);
        }
        return patience.await(
                api.as(cast.commissioner()), String.valueOf(record), "both books", Recording::isHeldByBoth);
    }

    private String record(Agreed agreed, @Nullable String record, int number) {
        var id = offer(agreed, record);
        accept(agreed, id, number);
        return id;
    }

    private String offer(Agreed agreed, @Nullable String record) {
        var body = new HashMap<String, Object>(Map.of(
                "partnership", cast.partnership(),
                "terms", agreed.terms(),
                "decisionRecord", agreed.councilsDecision()));
        if (record != null) {
            body.put("recordId", record);
        }
        var drafting = new Drafting(api, cast.partnership(), "story-" + agreed.key());
        return drafting.sent(cast.commissioner(), body, cast.approver(), "offer");
    }

    private void accept(Agreed agreed, String record, int number) {
        var approver = api.as(cast.healthApprover());
        var found = patience.await(
                approver, record, "an offer", seen -> seen.path("offers").size() >= number);
        var offer = found.path("offers").path(number - 1);
        if (offer.path("status").asText().equals("OPEN")) {
            approver.post(
                    "/records/" + record + "/acceptance",
                    "story-" + agreed.key() + "-acceptance",
                    Map.of(
                            "partnership",
                            cast.partnership(),
                            "offer",
                            offer.path("reference"),
                            "decisionRecord",
                            agreed.healthsDecision(),
                            "existingDecidedOn",
                            agreed.decidedOn(),
                            "existingMinuteReference",
                            agreed.source()));
        }
        // The next agreement is drafted on a record that the council knows to be agreed on.
        patience.await(api.as(cast.commissioner()), record, "an answer", seen -> seen.path("offers")
                .path(number - 1)
                .path("status")
                .asText()
                .equals("ACCEPTED"));
    }

    private static boolean isHeldByBoth(JsonNode record) {
        return record.path("status").asText().equals("AGREED")
                && record.path("summary").path("heldByBoth").asBoolean();
    }
}
