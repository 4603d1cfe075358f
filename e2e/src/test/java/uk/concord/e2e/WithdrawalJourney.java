package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Books;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.stack.RunningStack;

/** Offers that end without an answer, and those who answer too late. Moves business time, so it runs after most others. */
@Order(1_600_000_000)
@Isolated("it kills a service and moves business time")
class WithdrawalJourney {
    private final RunningStack stack = RunningStack.ready();

    @Test
    @Order(1)
    void an_offer_asked_back_is_released_and_a_late_answer_is_told_what_to_do() {
        var title = "Asked back in time";
        var offer = KentOffer.made(stack, title);
        offer.readBy(Api.as(stack, "icb.approver"));
        try (var health = Person.signedIn(stack, "icb.approver");
                var kent = Person.signedIn(stack, "kent.approver")) {
            health.opens("/work").follows(title);
            var slow = new DecidePages(health.page(), name -> {});
            slow.readToAccept();

            kent.opens("/work").follows(title);
            new DecidePages(kent.page(), name -> {
                        assertThat(kent.page().locator("main")).containsText("This only asks.");
                        kent.looksAt(name);
                    })
                    .withdraw(1);
            assertThat(kent.page().locator("main")).containsText("You have asked for the offer back");
            kent.seesAfterLookingAgain("was withdrawn: asked back on").looksAt("record-withdrawn");

            slow.signAcceptance("Agree.");
            assertThat(health.page().locator("main")).containsText("has been withdrawn");
            assertThat(health.page().locator("main")).containsText("Propose new terms");
            health.looksAt("answered-too-late");
        }
        assertTooLate(answer(offer), "OFFER_WITHDRAWN");
        Books.awaitAgreement(stack);
    }

    @Test
    @Order(2)
    void while_the_partner_is_away_an_offer_asked_back_waits_and_says_for_what() {
        var title = "Asked back while away";
        var offer = KentOffer.made(stack, title);
        offer.readBy(Api.as(stack, "icb.approver"));
        try (var kent = Person.signedIn(stack, "kent.approver")) {
            stack.kill("kmicb");
            try {
                kent.opens("/records").follows(title);
                new DecidePages(kent.page(), name -> {}).withdraw(1);
                assertThat(kent.page().locator("main")).containsText("an answer that stands already wins");
                kent.looksAt("record-asked-back");
                kent.opens("/work");
                assertThat(kent.page().locator("main")).containsText("Release version 1");
            } finally {
                stack.restart("kmicb");
            }
            stack.awaitReady();
            kent.opens("/records").follows(title).seesAfterLookingAgain("was withdrawn");
        }
    }

    @Test
    @Order(3)
    void who_accepts_an_offer_that_a_colleague_has_countered_is_told_that_it_was_superseded() {
        var title = "Countered by a colleague";
        var offer = KentOffer.made(stack, title);
        var approver = Api.as(stack, "icb.approver");
        offer.readBy(approver);
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").follows(title);
            var slow = new DecidePages(health.page(), name -> {});
            slow.readToAccept();
            var draft = offer.counteredBy(Api.as(stack, "icb.commissioner"), title + ", with less");
            approver.post("/drafts/" + draft.path("id").asText() + "/counter", KentOffer.key(), KentOffer.at(draft))
                    .given();
            slow.signAcceptance("Agree.");
            assertThat(health.page().locator("main")).containsText("answered with a counter-offer");
        }
        assertTooLate(answer(offer), "OFFER_SUPERSEDED");
        var versions = offer.readBy(approver).path("offers");
        var compared = approver.get(offer.path() + "/comparison?partnership=kcc-kmicb&before="
                + versions.path(0).path("reference").path("digest").asText() + "&after="
                + versions.path(1).path("reference").path("digest").asText());
        assertThat(compared.given().path("changes").toString()).contains(title + ", with less", "\"CHANGED\"");
    }

    @Test
    @Order(4)
    void an_offer_that_nobody_answers_ends_at_its_moment() {
        var title = "Not answered in time";
        var offer = KentOffer.made(stack, title, 1);
        offer.readBy(Api.as(stack, "icb.approver"));
        try (var kent = Person.signedIn(stack, "kent.commissioner")) {
            kent.opens("/records").follows(title);
            assertThat(kent.page().locator("main")).containsText("It can be accepted until");
            stack.moveBusinessTime(Duration.ofDays(2));
            kent.seesAfterLookingAgain("was not answered in time").looksAt("record-expired");
            assertThat(kent.page().locator("main")).containsText("Draft new terms");
        }
        assertTooLate(answer(offer), "OFFER_EXPIRED");
        Books.awaitAgreement(stack);
    }

    private Reply answer(KentOffer offer) {
        return Api.as(stack, "icb.approver")
                .post(offer.path() + "/acceptance", KentOffer.key(), offer.answer("Decided too late."));
    }

    private static void assertTooLate(Reply reply, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.reason()).isEqualTo(code);
        assertThat(reply.json().path("detail").asText()).isNotBlank();
    }
}
