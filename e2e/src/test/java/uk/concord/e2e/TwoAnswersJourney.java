package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Books;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Realm;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.stack.RunningStack;

/** Two approvers of the NHS body answer the same offer at the same time. */
class TwoAnswersJourney {
    private static final String SECOND = "icb.second";
    private static final int ROUNDS = 3;

    private final RunningStack stack = RunningStack.ready();

    @BeforeEach
    void the_nhs_body_has_a_second_approver() {
        new Realm(stack)
                .join(
                        SECOND,
                        "kmicb",
                        "Director of children's commissioning",
                        "kmicb-health-service",
                        List.of("approver"));
    }

    @Test
    void one_answer_wins_the_other_is_told_so_and_both_books_hold_one() {
        for (int round = 0; round < ROUNDS; round++) {
            var offer = KentOffer.made(stack, "Answered by two at once, " + round);
            var first = Api.as(stack, "icb.approver");
            var second = Api.as(stack, SECOND);
            offer.readBy(first);
            offer.readBy(second);

            var acceptance = CompletableFuture.supplyAsync(() -> answer(first, offer, "/acceptance"));
            var decline = CompletableFuture.supplyAsync(() -> answer(second, offer, "/decline"));
            var replies = List.of(acceptance.join(), decline.join());

            assertThat(replies)
                    .filteredOn(Reply::isGiven)
                    .as(replies.toString())
                    .hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> !reply.isGiven())
                    .singleElement()
                    .satisfies(late -> {
                        assertThat(late.status()).as(late.text()).isEqualTo(409);
                        assertThat(late.json().path("detail").asText()).isNotBlank();
                    });
            var answers = offer.readBy(first).path("timeline").findValuesAsText("type").stream()
                    .filter(type -> type.equals("ACCEPT") || type.equals("DECLINE"));
            assertThat(answers).hasSize(1);
        }
        Books.awaitAgreement(stack);
    }

    @Test
    void who_answers_on_a_page_that_is_out_of_date_is_told_what_became_of_the_offer() {
        var title = "Answered on two screens";
        var offer = KentOffer.made(stack, title);
        offer.readBy(Api.as(stack, "icb.approver"));
        try (var first = Person.signedIn(stack, "icb.approver");
                var second = Person.signedIn(stack, SECOND)) {
            first.opens("/work").follows(title);
            second.opens("/work").follows(title);
            var slow = new DecidePages(second.page(), name -> {});
            slow.readToAccept();
            new DecidePages(first.page(), name -> {}).decline("The budget is committed.");
            assertThat(first.page().locator("main")).containsText("Declined");

            slow.signAcceptance("Agree.");

            assertThat(second.page().locator("main")).containsText("It may have been answered meanwhile");
            second.looksAt("answered-by-somebody-else");
            second.follows("as it is now");
            assertThat(second.page().locator("main")).containsText("Declined");
        }
    }

    private static Reply answer(Api person, KentOffer offer, String how) {
        return person.post(offer.path() + how, KentOffer.key(), offer.answer("Decided at once."));
    }
}
