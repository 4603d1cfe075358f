package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.stack.RunningStack;

/** A script sends a command again, because the first answer was lost on the way. */
class SameKeyJourney {
    private static final String TITLE = "Sensory rooms, sent twice";
    private static final long PENCE = 1_000_000;

    private final RunningStack stack = RunningStack.ready();
    private final Api commissioner = Api.as(stack, "kent.commissioner");
    private final Api approver = Api.as(stack, "kent.approver");

    @Test
    void the_same_key_with_the_same_body_has_one_effect_and_one_answer() {
        var key = KentOffer.key();
        var first = commissioner.post("/drafts", key, Texts.draft(TITLE, PENCE)).given();
        var again = commissioner.post("/drafts", key, Texts.draft(TITLE, PENCE)).given();
        assertThat(again.path("id")).isEqualTo(first.path("id"));

        var draft = "/drafts/" + first.path("id").asText();
        var submitted = commissioner
                .post(
                        draft + "/submission",
                        KentOffer.key(),
                        Texts.at(first.path("version").asLong()))
                .given();
        var at = Texts.at(submitted.path("version").asLong());
        var offerKey = KentOffer.key();
        var offered = approver.post(draft + "/offer", offerKey, at).given();
        assertThat(approver.post(draft + "/offer", offerKey, at).given()).isEqualTo(offered);

        var record = commissioner
                .get("/records/" + offered.path("recordId").asText())
                .given();
        assertThat(record.path("offers")).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused_in_words() {
        var key = KentOffer.key();
        commissioner.post("/drafts", key, Texts.draft(TITLE, PENCE)).given();

        var refused = commissioner.post("/drafts", key, Texts.draft(TITLE + ", changed", PENCE));

        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(refused.reason()).isEqualTo("KEY_USED_BEFORE");
        assertThat(refused.json().path("detail").asText()).containsIgnoringCase("key");
    }

    @Test
    void a_command_without_a_key_is_told_to_bring_one() {
        var refused = commissioner.post("/drafts", " ", Texts.draft(TITLE, PENCE));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.place()).isEqualTo("Idempotency-Key");
    }
}
