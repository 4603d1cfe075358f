package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * More than £1,000,000 of Kent's money: notice, decision, call-in, and only then the offer. Late, because it moves business time
 * for everybody.
 */
@Order(1_600_000_000)
@Isolated("it moves business time")
class KeyDecisionJourney {
    private static final String TITLE = "Sensory rooms in every special school";

    /** One million six hundred thousand pounds in two years. */
    private static final long PENCE_A_YEAR = 80_000_000;

    /** Longer than five working days with two weekends and Christmas between. */
    private static final Duration CALL_IN = Duration.ofDays(14);

    private static final String LAST_DAY = "2028-06-30";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_key_decision_is_offered_when_its_call_in_is_over_and_not_before() {
        var decidedOn = LocalDate.now(ZoneId.of("Europe/London"));
        var draft = KentOffer.submitted(stack, "kent.commissioner", TITLE, PENCE_A_YEAR);
        var id = draft.path("id").asText();
        var file = "/decisions/drafts/" + Texts.PARTNERSHIP + "/" + id;
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens("/drafts/" + Texts.PARTNERSHIP + "/" + id + "/offer");
            sees(approver, "More than £1,000,000 is a key decision in Kent");
            approver.looksAt("decide-key-decision").follows("Decision file").looksAt("decision-file-notice-missing");

            recordsNotice(commissioner.opens(file), decidedOn.minusDays(29));
            decides(approver.opens(file));
            approver.looksAt("decision-file-call-in");
            assertThat(offer(draft)).isEqualTo("CALL_IN_RUNNING");
            sees(commissioner.opens("/work"), "Wait for the call-in to end");

            stack.moveBusinessTime(CALL_IN);
            approver.opens(file)
                    .seesAfterLookingAgain("The decision is effective")
                    .looksAt("decision-file-effective");
            approver.opens("/drafts/" + Texts.PARTNERSHIP + "/" + id + "/offer").looksAt("decide-decided");
            new Form(approver.page()).choose("confirm", "yes").press("Make this offer");
            approver.seesAfterLookingAgain("Held by both");
        }
        var decision = Api.as(stack, "icb.approver")
                .get("/records/" + draft.path("recordId").asText())
                .given()
                .path("offers")
                .path(0)
                .path("decision");
        assertThat(decision.toString()).contains("\"" + decidedOn + "\"");
        noticeThatEndsAsMuchIsOneToo(draft.path("recordId").asText(), decidedOn);
    }

    private void noticeThatEndsAsMuchIsOneToo(String record, LocalDate decidedOn) {
        var health = Api.as(stack, "icb.approver");
        Await.until("the offer is there", Duration.ofSeconds(30), () -> health.get("/records/" + record)
                .isGiven());
        var offer =
                health.get("/records/" + record).given().path("offers").path(0).path("reference");
        health.post(
                        "/records/" + record + "/acceptance",
                        KentOffer.key(),
                        new KentOffer(record, offer).answer("Agree to what Kent pays."))
                .given();
        var kent = Api.as(stack, "kent.commissioner");
        Await.until("the agreement is there", Duration.ofSeconds(30), () -> kent.get("/records/" + record)
                .given()
                .hasNonNull("agreement"));
        kent.post(
                        "/records/" + record + "/notice",
                        KentOffer.key(),
                        Map.of(
                                "partnership",
                                Texts.PARTNERSHIP,
                                "agreement",
                                offer,
                                "lastDay",
                                LAST_DAY,
                                "decisionRecord",
                                Map.of("reasons", "The rooms are built.")))
                .given();
        var page = "/records/" + Texts.PARTNERSHIP + "/" + record + "/notice";
        try (var commissioner = Person.signedIn(stack, "kent.commissioner");
                var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens(page);
            sees(approver, "More than £1,000,000 is a key decision in Kent");
            approver.looksAt("notice-key-decision");
            commissioner.opens(page).looksAt("notice-key-decision-prepared").follows("Decision file");
            recordsNotice(commissioner, decidedOn.minusDays(40));
            goesTo(commissioner, "Record a decision taken elsewhere");
            commissioner.looksAt("decision-file-elsewhere");
            new Form(commissioner.page())
                    .fill("decided-by", "Cabinet Member for Education and Skills")
                    .day("decided-on", decidedOn)
                    .fill("minute", "26/00046")
                    .choose("interests", "no")
                    .press("Record a decision taken elsewhere");
            sees(commissioner, "The decision is effective");
            approver.opens(page).looksAt("notice-decided");
            sees(approver, "The rooms are built.");
            new Form(approver.page()).choose("confirm", "yes").press("Give this notice");
            approver.seesAfterLookingAgain("Held by both");
        }
        var given = kent.get("/records/" + record).given().path("notices").path(0);
        assertThat(given.path("agency").asText()).isEqualTo("kcc");
        assertThat(given.path("ending").path("lastDay").asText()).isEqualTo(LAST_DAY);
        assertThat(given.path("decision").path("minuteReference").asText()).isEqualTo("26/00046");
        assertThat(given.path("decision").path("decidedOn").asText()).isEqualTo(decidedOn.toString());
    }

    private static void recordsNotice(Person commissioner, LocalDate publishedOn) {
        goesTo(commissioner, "Record the notice");
        commissioner.looksAt("decision-file-notice");
        new Form(commissioner.page())
                .fill("reference", "26/00012")
                .day("published-on", publishedOn)
                .press("Record the notice");
        sees(commissioner, "It can be decided now");
    }

    private static void decides(Person approver) {
        goesTo(approver, "Decide this");
        approver.looksAt("decision-file-decision");
        new Form(approver.page())
                .choose("interests", "no")
                .choose("confirm", "yes")
                .press("Decide this");
        sees(approver, "It can be called in until");
    }

    private String offer(JsonNode draft) {
        var refused = Api.as(stack, "kent.approver")
                .post(
                        "/drafts/" + draft.path("id").asText() + "/offer",
                        KentOffer.key(),
                        Texts.at(draft.path("version").asLong()));
        return refused.status() == 409 ? refused.reason() : "status " + refused.status();
    }

    /** The one thing to do next, which looks like a button. */
    private static void goesTo(Person person, String words) {
        person.page()
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static void sees(Person person, String words) {
        assertThat(person.page().locator("main")).containsText(words);
    }
}
