package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** People of the right partnership do what their role does not allow. */
class RoleAttackJourney {
    private static final String TITLE = "Everybody in their own role";

    private final RunningStack stack = RunningStack.ready();
    private final KentOffer offer = KentOffer.made(stack, TITLE);
    private final JsonNode draft = KentOffer.submitted(stack, "kent.commissioner", TITLE, 1_000_000);
    private final String at = "/drafts/" + draft.path("id").asText();

    @Test
    void an_auditor_changes_nothing() {
        var auditor = Api.as(stack, "auditor");
        offer.readBy(auditor);
        assertRefused(List.of(
                auditor.post("/drafts", KentOffer.key(), Texts.draft(TITLE, 1)),
                auditor.post(at + "/submission", KentOffer.key(), version()),
                auditor.post(at + "/offer", KentOffer.key(), version()),
                auditor.post(at + "/counter", KentOffer.key(), version()),
                auditor.post(offer.path() + "/withdrawal", KentOffer.key(), offer.withdrawal()),
                auditor.post(offer.path() + "/acceptance", KentOffer.key(), offer.answer("An auditor agrees.")),
                auditor.post(offer.path() + "/decline", KentOffer.key(), offer.answer("An auditor declines."))));
    }

    @Test
    void an_auditors_pages_change_nothing_either() {
        try (var auditor = Person.signedIn(stack, "auditor")) {
            var kents = "/" + Texts.PARTNERSHIP + "/";
            assertThat(List.of(
                            auditor.sends("/drafts", "partnership=" + Texts.PARTNERSHIP),
                            auditor.sends("/records" + kents + offer.recordId() + "/decline", "version=1"),
                            auditor.sends("/records" + kents + offer.recordId() + "/withdraw", "version=1"),
                            auditor.sends("/drafts" + kents + draft.path("id").asText() + "/discard", "version=2")))
                    .extracting(Reply::status)
                    .containsOnly(403);
        }
        unchanged();
    }

    @Test
    void a_commissioner_decides_nothing() {
        assertDecideNothing(Api.as(stack, "kent.commissioner"), Api.as(stack, "icb.commissioner"));
    }

    @Test
    void a_finance_officer_decides_nothing_and_drafts_nothing() {
        var own = Api.as(stack, "kent.finance");
        assertDecideNothing(own, Api.as(stack, "icb.finance"));
        assertRefused(List.of(own.post(at + "/submission", KentOffer.key(), version())));
    }

    private void assertDecideNothing(Api own, Api theirs) {
        offer.readBy(theirs);
        assertRefused(List.of(
                own.post(at + "/offer", KentOffer.key(), version()),
                own.post(at + "/counter", KentOffer.key(), version()),
                own.post(offer.path() + "/withdrawal", KentOffer.key(), offer.withdrawal()),
                theirs.post(offer.path() + "/acceptance", KentOffer.key(), offer.answer("A commissioner agrees.")),
                theirs.post(offer.path() + "/decline", KentOffer.key(), offer.answer("A commissioner declines."))));
    }

    @Test
    void an_approver_drafts_nothing() {
        var approver = Api.as(stack, "kent.approver");
        assertRefused(List.of(approver.post("/drafts", KentOffer.key(), Texts.draft(TITLE, 1))));
    }

    @Test
    void nobody_asks_for_the_partners_offer_back() {
        var approver = Api.as(stack, "icb.approver");
        offer.readBy(approver);
        var reply = approver.post(offer.path() + "/withdrawal", KentOffer.key(), offer.withdrawal());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        assertThat(reply.reason()).isEqualTo("NOT_YOUR_OFFER");
        unchanged();
    }

    @Test
    void nobody_answers_their_own_offer() {
        var reply = Api.as(stack, "kent.approver")
                .post(offer.path() + "/acceptance", KentOffer.key(), offer.answer("Kent agrees with Kent."));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        unchanged();
    }

    private void assertRefused(List<Reply> replies) {
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
            assertThat(reply.json().path("detail").asText()).isNotBlank();
        });
        unchanged();
    }

    private void unchanged() {
        var record = Api.as(stack, "kent.commissioner").get(offer.path()).given();
        assertThat(record.path("status").asText()).isEqualTo("OFFERED");
        assertThat(record.path("offers")).hasSize(1);
        var still = Api.as(stack, "kent.commissioner").get(at).given();
        assertThat(still.path("status").asText()).isEqualTo("WITH_APPROVER");
    }

    private Map<String, Object> version() {
        return Texts.at(draft.path("version").asLong());
    }
}
