package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.DraftPages;
import uk.concord.e2e.stack.RunningStack;

/** An agreement names the clinical commissioning group, which the ICB followed: both agencies agree that the ICB takes its place. */
class NovationJourney {
    private static final String TITLE = "Sensory support, led by the clinical commissioning group";
    private static final String CCG = "NHS Kent and Medway CCG";
    private static final String ICB = "NHS Kent and Medway ICB";
    private static final String LATE = "The group ended by law before both bodies kept their agreements here.";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void the_successor_takes_the_place_when_both_have_agreed_it() {
        agree();
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            commissioner.opens("/records").follows(TITLE);
            assertThat(main(commissioner)).containsText("These terms name " + CCG + " beyond its last day");
            commissioner.looksAt("record-to-pass");
            passesByScriptToo(commissioner.page().url());
            commissioner.presses("Draft terms with " + ICB);
            commissioner.looksAt("draft-novation");
            new DraftPages(commissioner.page(), name -> {}).decisionRecord().submit();
        }
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens("/work").follows("Decide on the draft of " + TITLE);
            new DecidePages(approver.page(), approver::looksAt).offerLate(LATE);
            approver.seesAfterLookingAgain("Held by both");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").follows(TITLE);
            new DecidePages(health.page(), _ -> {}).acceptLate("Take the group's place from its first day.", LATE);
            health.seesAfterLookingAgain("Held by both").looksAt("record-passed");
            assertThat(main(health)).not().containsText("beyond its last day");
            assertThat(main(health)).containsText("paid to " + CCG + " \u00b7 to 30 June 2022");
            assertThat(main(health)).containsText("paid to NHS Kent and Medway \u00b7 from 1 July 2022");
        }
    }

    /** The API makes the same draft, and says why it makes none. */
    private void passesByScriptToo(String record) {
        var api = Api.as(stack, "kent.commissioner");
        var id = record.replaceAll(".*/records/[a-z-]+/([0-9a-f-]+).*", "$1");
        var tooEarly = api.post("/drafts", KentOffer.key(), novation(id, "2022-06-30"));
        Assertions.assertThat(tooEarly.reason()).isEqualTo("LEAVING_STILL_VALID");
        var outside = api.post("/drafts", KentOffer.key(), novation(id, "2032-07-01"));
        Assertions.assertThat(outside)
                .extracting(Reply::status, Reply::reason, Reply::place)
                .containsExactly(400, "DAY_OUTSIDE_TERMS", "#/novation/from");
        var lines = api.post("/drafts", KentOffer.key(), novation(id, "2022-07-01"))
                .given()
                .path("terms")
                .path("lines");
        Assertions.assertThat(lines)
                .extracting(line -> line.path("payee").path("code").asText())
                .containsExactly("91Q", "QKS");
        Assertions.assertThat(api.get("/records/" + id).given().path("successions"))
                .extracting(one -> one.path("from").asText())
                .containsExactly("2022-07-01");
    }

    private static Map<String, Object> novation(String record, String from) {
        var leaving = List.of(Map.of("scheme", "ODS", "code", "91Q"));
        return Map.of(
                "partnership",
                Texts.PARTNERSHIP,
                "recordId",
                record,
                "novation",
                Map.of("from", from, "leaving", leaving));
    }

    /** Decided before the group ended, recorded now. */
    private void agree() {
        try (var commissioner = Person.signedIn(stack, "kent.commissioner")) {
            write(commissioner);
        }
        try (var approver = Person.signedIn(stack, "kent.approver")) {
            approver.opens("/work").follows(TITLE);
            new DecidePages(approver.page(), _ -> {}).offer();
            approver.seesAfterLookingAgain("Held by both");
        }
        try (var health = Person.signedIn(stack, "icb.approver")) {
            health.opens("/work").follows(TITLE);
            var decision = new DecidePages(health.page(), _ -> {});
            decision.readToAccept();
            decision.confirmExisting(LocalDate.of(2022, 3, 22), "CCG/2022/009");
            health.seesAfterLookingAgain("Held by both");
        }
    }

    private static void write(Person commissioner) {
        commissioner.opens("/work");
        commissioner.presses("Start a draft with");
        new DraftPages(commissioner.page(), name -> {})
                .service(TITLE, "OTH")
                .existing(LocalDate.of(2022, 3, 15), "22/00021")
                .period(LocalDate.of(2022, 4, 1), LocalDate.of(2024, 3, 31))
                .line("Teachers and therapists", 2022, 2, "120,001", "91Q", CCG)
                .legal("LEGAL_BASIS_S75_LEAD")
                .outcomes()
                .equality()
                .decisionRecord()
                .submit();
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
