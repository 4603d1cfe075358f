package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Books;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;
import uk.concord.e2e.stack.SecondInstance;

/** Kent's service runs twice on one database; whichever instance signs, people go on working. */
@Order(1_700_000_000)
@Isolated("it kills services and starts the gateway anew")
class TwoInstancesJourney {
    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    private final RunningStack stack = RunningStack.ready();

    @Test
    void an_offer_finds_the_instance_that_signs() {
        try (var second = new SecondInstance(stack)) {
            stack.kill("kcc");
            second.awaitSigning();
            stack.restart("kcc");
            second.tellGateway();
            var beside = KentOffer.made(stack, "Offered past the one that stands by");
            assertThat(beside.readBy(Api.as(stack, "kent.commissioner"))
                            .path("title")
                            .asText())
                    .isEqualTo("Offered past the one that stands by");

            var draft = KentOffer.submitted(stack, "kent.commissioner", "Offered over a takeover", 100_000);
            var offer = "/drafts/" + draft.path("id").asText() + "/offer";
            var key = KentOffer.key();
            var approver = Api.as(stack, "kent.approver");
            second.kill();
            Await.until("the first has taken over", TAKEOVER, () -> approver.post(
                            offer, key, Texts.at(draft.path("version").asLong()))
                    .isGiven());
            Books.awaitAgreement(stack);
        }
        stack.awaitReady();
    }
}
