package uk.concord.e2e.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * An agreement of this financial year under which Kent pays the NHS body 50,000 pounds a year from its high needs budget, made by script.
 *
 * @param ref the record's human reference
 */
public record KentAccount(String recordId, String ref) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> HEALTH =
            Map.of("scheme", "ODS", "code", "QKS", "name", "NHS Kent and Medway");

    /** Agreed by both, as Kent's book has it. */
    public static KentAccount agreed(RunningStack stack, String title) {
        var terms = new HashMap<>(KentDispute.ofThisYear(title));
        var lines = (List<?>) Objects.requireNonNull(terms.get("lines"));
        terms.put("lines", List.of(paidToTheNhs((Map<?, ?>) lines.getFirst())));
        var offered = KentDispute.offered(stack, terms);
        var approver = Api.as(stack, "icb.approver");
        offered.readBy(approver);
        var answer = new HashMap<>(offered.answer("Take what Kent pays."));
        answer.put("decisionRecord", KentDispute.late("Take what Kent pays."));
        approver.post(offered.path() + "/acceptance", KentOffer.key(), answer).given();
        var kent = Api.as(stack, "kent.commissioner");
        Await.until(
                "Kent knows that it was accepted",
                PATIENCE,
                () -> kent.get(offered.path()).given().path("status").asText().equals("AGREED"));
        return new KentAccount(
                offered.recordId(),
                kent.get(offered.path()).given().path("summary").path("ref").asText());
    }

    public String page() {
        return "/records/" + Texts.PARTNERSHIP + "/" + recordId + "/money";
    }

    private static Map<Object, Object> paidToTheNhs(Map<?, ?> line) {
        var paid = new HashMap<Object, Object>(line);
        paid.put("legalBasis", "S76");
        paid.put("payee", HEALTH);
        return paid;
    }
}
