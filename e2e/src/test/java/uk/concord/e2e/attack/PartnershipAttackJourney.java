package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.stack.RunningStack;

/** Medway's people try to read Kent's partnership and to write there, though they know every address and id. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnershipAttackJourney {
    private static final String TITLE = "Nothing of Medway's business";
    private static final List<String> INTRUDERS = List.of("medway.commissioner", "medway.approver");

    private final RunningStack stack = RunningStack.ready();
    private KentOffer offer = KentOffer.made(stack, TITLE);
    private String draft = "";

    @BeforeAll
    void kent_has_an_offer_and_a_draft() {
        draft = KentOffer.submitted(stack, "kent.commissioner", TITLE, 1_000_000)
                .path("id")
                .asText();
    }

    @Test
    void the_api_gives_them_nothing() {
        for (var intruder : INTRUDERS) {
            var api = Api.as(stack, intruder);
            for (var path : readable()) {
                assertNothing(intruder + " reads " + path, api.get(path));
            }
            assertThat(api.get("/links").text()).doesNotContain("kcc");
            assertThat(api.get("/people").text()).doesNotContain("Kent").doesNotContain("Education and SEND");
            assertThat(api.get("/records").text()).doesNotContain(TITLE);
            assertThat(api.get("/work").text()).doesNotContain(TITLE);
            assertThat(api.get("/drafts").text()).doesNotContain(TITLE);
        }
    }

    @Test
    void the_api_lets_them_write_nothing() {
        var before = record();
        for (var intruder : INTRUDERS) {
            for (var partnership : List.of(Texts.PARTNERSHIP, "mdw-kmicb")) {
                attempts(Api.as(stack, intruder), partnership)
                        .forEach(reply -> assertNothing(intruder + " writes in " + partnership, reply));
            }
        }
        assertThat(record()).isEqualTo(before);
    }

    @Test
    void the_pages_show_them_nothing_and_take_nothing_from_them() {
        for (var intruder : INTRUDERS) {
            try (var person = Person.signedIn(stack, intruder)) {
                for (var path : forms()) {
                    assertNothing(
                            intruder + " sends " + path,
                            person.sends(path, "version=1&reason=x&partnership=" + Texts.PARTNERSHIP));
                }
                for (var path : pages()) {
                    var page = person.page().navigate(path);
                    assertThat(page.status()).as(intruder + " opens " + path).isIn(403, 404);
                    assertThat(page.text()).doesNotContain(TITLE).doesNotContain(Texts.NEED);
                }
            }
        }
    }

    private List<String> readable() {
        var kents = "?partnership=" + Texts.PARTNERSHIP;
        return List.of(
                offer.path(),
                offer.path() + kents,
                offer.path() + "?partnership=mdw-kmicb",
                "/records" + kents,
                "/records" + kents + "&query=Nothing",
                "/drafts" + kents,
                "/drafts/" + draft,
                "/drafts/" + draft + kents,
                "/work" + kents + "&pageSize=1",
                "/books/" + Texts.PARTNERSHIP);
    }

    private List<String> pages() {
        var record = "/records/" + Texts.PARTNERSHIP + "/" + offer.recordId();
        var kents = "/drafts/" + Texts.PARTNERSHIP + "/" + draft;
        return List.of(
                record,
                "/records/mdw-kmicb/" + offer.recordId(),
                record + "/answer",
                record + "/accept",
                "/records?partnership=" + Texts.PARTNERSHIP,
                kents,
                "/drafts/mdw-kmicb/" + draft,
                kents + "/check",
                kents + "/money",
                kents + "/offer");
    }

    private List<String> forms() {
        var record = "/records/" + Texts.PARTNERSHIP + "/" + offer.recordId();
        var kents = "/drafts/" + Texts.PARTNERSHIP + "/" + draft;
        return List.of(
                "/drafts",
                record + "/accept",
                record + "/decline",
                kents + "/service",
                kents + "/submit",
                kents + "/return",
                kents + "/discard",
                kents + "/offer");
    }

    private Stream<Reply> attempts(Api intruder, String partnership) {
        var answer = Map.of(
                "partnership",
                partnership,
                "offer",
                offer.reference(),
                "decisionRecord",
                Texts.decision("We have no part in this."));
        var at = Map.of("partnership", partnership, "expectedVersion", 1);
        return Stream.of(
                intruder.post(offer.path() + "/acceptance", KentOffer.key(), answer),
                intruder.post(offer.path() + "/decline", KentOffer.key(), answer),
                intruder.post(
                        "/drafts",
                        KentOffer.key(),
                        Map.of(
                                "partnership", partnership,
                                "recordId", offer.recordId(),
                                "terms", Texts.terms(TITLE, 1),
                                "decisionRecord", Texts.decision("We have no part in this."))),
                intruder.put(
                        "/drafts/" + draft,
                        KentOffer.key(),
                        Map.of(
                                "partnership",
                                partnership,
                                "expectedVersion",
                                2,
                                "terms",
                                Texts.terms(TITLE, 1),
                                "decisionRecord",
                                Texts.decision("We have no part in this."))),
                intruder.post("/drafts/" + draft + "/submission", KentOffer.key(), at),
                intruder.post("/drafts/" + draft + "/offer", KentOffer.key(), at));
    }

    private String record() {
        return Api.as(stack, "kent.commissioner")
                .get(offer.path())
                .given()
                .path("offers")
                .toString();
    }

    private static void assertNothing(String what, Reply reply) {
        assertThat(reply.status()).as(what + ": " + reply).isIn(403, 404);
        assertThat(reply.text()).as(what).doesNotContain(TITLE).doesNotContain(Texts.NEED);
    }
}
