package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentDispute;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.browser.Person;
import uk.concord.e2e.page.DecidePages;
import uk.concord.e2e.page.DraftPages;
import uk.concord.e2e.page.Form;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/**
 * The two agencies disagree about who pays; a rung goes by in silence, on the next they give each other time and settle it, and their
 * finance officers pay and confirm what is owed to the penny. Late, because it moves business time for everybody.
 */
@Order(1_620_000_000)
@Isolated("it moves business time")
class DisputeJourney {
    private static final String TITLE = "Therapy that nobody wants to pay for";
    private static final String LATE = "The talks took longer than the year.";
    private static final String GROUNDS = "These children need nurses, not teachers.";

    /** Longer than the ten working days of the first rung with Christmas between, shorter than those and the second's twenty. */
    private static final Duration FIRST_RUNG = Duration.ofDays(21);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String KENT_STATES = "Only a nurse can give this: it is health care.";
    private static final String NHS_STATES = "The plan names it in section F: it is education.";

    private final RunningStack stack = RunningStack.ready();

    @Test
    void a_dispute_goes_from_its_grounds_to_the_last_penny() {
        KentDispute.ladder(stack);
        KentDispute.declined(stack, TITLE);
        try (var kent = Person.signedIn(stack, "kent.commissioner");
                var kentApprover = Person.signedIn(stack, "kent.approver");
                var health = Person.signedIn(stack, "icb.commissioner");
                var healthApprover = Person.signedIn(stack, "icb.approver")) {
            raise(kent);
            kent.seesAfterLookingAgain("On rung 1 of 2").looksAt("dispute-raised");
            health.opens("/work").seesAfterLookingAgain("Meet at rung 1, Service managers, before it ends");
            health.opens("/disputes").looksAt("disputes").follows(TITLE);
            assertThat(main(health)).containsText("The service goes on while you disagree.");
            state(kent, health);
            meet(health, kent);
            firstRungInSilence(health);
            moreTime(health, kent);

            settle(health, healthApprover);
            accept(kentApprover);
            kent.opens("/disputes?ended=true").follows(TITLE).seesAfterLookingAgain("Claim");
            kent.looksAt("dispute-settled");
        }
        pay();
        try (var auditor = Person.signedIn(stack, "auditor")) {
            auditor.opens("/disputes?ended=true").follows(TITLE);
            assertThat(main(auditor)).containsText("What was paid in the interim against what is right");
            readTimeline(auditor.follows("Back to the record"));
        }
    }

    private void raise(Person kent) {
        kent.opens("/records").follows(TITLE).follows("Raise a dispute");
        kent.looksAt("dispute-raise");
        new Form(kent.page()).press("Raise the dispute");
        assertThat(main(kent)).containsText("There is a problem");
        kent.looksAt("dispute-raise-mistakes");
        new Form(kent.page())
                .choose("line", "rooms")
                .choose("grounds", "DISPUTE_GROUNDS_RESPONSIBILITY")
                .choose("grounds", "DISPUTE_GROUNDS_SPLIT")
                .fill("amount", "25,000")
                .day("since", KentDispute.firstDay())
                .fill("text", GROUNDS + "\nThe NHS has paid for it elsewhere.")
                .press("Raise the dispute");
        assertThat(main(kent)).containsText("You have raised the dispute");
    }

    /** Nobody says anything until its last day is over: it goes up by itself, and both are told, without a word of the grounds. */
    private void firstRungInSilence(Person health) {
        stack.moveBusinessTime(FIRST_RUNG);
        health.opens("/work").seesAfterLookingAgain("Meet at rung 2, Mediation, before it ends");
        health.looksAt("work-dispute");
        Await.until("the next rung is told by e-mail", PATIENCE, () -> stack.caughtMail()
                .contains("is on its next rung"));
        Assertions.assertThat(stack.caughtMail()).doesNotContain(GROUNDS).doesNotContain(TITLE);
        health.opens("/disputes").looksAt("disputes").follows(TITLE).seesAfterLookingAgain("On rung 2 of 2");
        assertThat(main(health)).containsText("The service goes on while you disagree.");
    }

    private void moreTime(Person health, Person kent) {
        new Form(health.page())
                .day("extension", stack.businessDay().plusDays(60))
                .press("Ask for it");
        assertThat(main(health)).containsText("You have asked for more time");
        kent.opens("/work").seesAfterLookingAgain("Answer the request for more time in the dispute");
        kent.follows("Answer the request for more time in the dispute about " + TITLE)
                .looksAt("dispute-more-time-asked");
        kent.presses("Agree to more time");
        assertThat(main(kent)).containsText("You have agreed to more time");
        health.seesAfterLookingAgain("and more time that both gave it").looksAt("dispute-longer");
    }

    /** What one files the other cannot read, on no page and by no script, until both envelopes are there. */
    private void state(Person kent, Person health) {
        new Form(kent.page()).press("File it sealed");
        assertThat(main(kent)).containsText("There is a problem");
        kent.looksAt("dispute-statement-mistakes");
        new Form(kent.page())
                .fill("statement-text", KENT_STATES)
                .choose("statement-final", "yes")
                .press("File it sealed");
        assertThat(main(kent)).containsText("Your statement is filed and sealed");
        assertThat(main(kent)).containsText(KENT_STATES);
        kent.looksAt("dispute-statement-sealed");

        health.seesAfterLookingAgain("Filed and sealed").looksAt("dispute-statement-of-the-other");
        Assertions.assertThat(health.page().content()).doesNotContain(KENT_STATES);
        var page = URI.create(health.page().url()).getPath().split("/", -1);
        Assertions.assertThat(Api.as(stack, "icb.commissioner")
                        .get("/records/" + page[3])
                        .given()
                        .toString())
                .doesNotContain(KENT_STATES);
        new Form(health.page())
                .fill("statement-text", NHS_STATES)
                .choose("statement-final", "yes")
                .press("File it sealed");
        health.seesAfterLookingAgain(KENT_STATES).looksAt("dispute-statements-open");
        kent.seesAfterLookingAgain(NHS_STATES);
    }

    private void meet(Person one, Person other) {
        new Form(one.page())
                .select("meeting-rung", "1")
                .day("held-on", stack.businessDay())
                .fill("council-posts", "SEN commissioning manager\nFinance business partner")
                .fill("health-posts", "Children’s commissioning manager")
                .fill("minutes", "Both looked at the plan. Nobody declared an interest.")
                .press("Enter the meeting");
        assertThat(main(one)).containsText("The meeting is entered");
        other.seesAfterLookingAgain("Nobody declared an interest.").presses("Confirm the minutes");
        assertThat(main(other)).containsText("You have confirmed the minutes");
        other.looksAt("dispute-meeting");
    }

    /** The NHS body offers that Kent pays it all: it has paid half too little meanwhile. */
    private static void settle(Person commissioner, Person approver) {
        commissioner.presses("Propose a settlement");
        assertThat(main(commissioner)).containsText("When both agree on it, a dispute is settled.");
        new DraftPages(commissioner.page(), name -> {}).decisionRecord().submit();
        approver.opens("/work").follows("Decide on the draft of " + TITLE);
        new DecidePages(approver.page(), name -> {}).offerLate(LATE);
        approver.seesAfterLookingAgain("Held by both");
    }

    private static void accept(Person approver) {
        approver.opens("/work").follows("Answer version 1 of " + TITLE);
        new DecidePages(approver.page(), name -> {}).acceptLate("Kent pays for it after all.", LATE);
        assertThat(main(approver)).containsText("Agreed");
    }

    /** One finance officer pays what the Work page says, the other confirms it; neither can do more. */
    private void pay() {
        Assertions.assertThat(Api.as(stack, "kent.finance")
                        .get("/work?partnership=" + Texts.PARTNERSHIP)
                        .given()
                        .path("waitingForUs"))
                .anySatisfy(owed -> {
                    Assertions.assertThat(owed.path("kind").asText()).isEqualTo("PAY_CLAIM");
                    Assertions.assertThat(owed.path("role").asText()).isEqualTo("finance");
                    Assertions.assertThat(owed.path("amountPence").asLong()).isPositive();
                    Assertions.assertThat(owed.path("dispute").path("title").asText())
                            .isEqualTo(TITLE);
                });
        try (var debtor = Person.signedIn(stack, "kent.finance");
                var creditor = Person.signedIn(stack, "icb.finance")) {
            debtor.opens("/work").looksAt("work-to-pay").follows("after the dispute about " + TITLE);
            assertThat(debtor.page().getByText("Propose a settlement")).hasCount(0);
            var owed = debtor.page()
                    .locator("#money dd")
                    .filter(new Locator.FilterOptions().setHasText("£"))
                    .first()
                    .innerText();
            new Form(debtor.page())
                    .fill("amount", owed)
                    .day("paid-on", stack.businessDay())
                    .fill("reference", "BACS 4711")
                    .press("Enter it");
            assertThat(main(debtor)).containsText("The payment is entered");
            debtor.looksAt("dispute-payment-entered");
            creditor.opens("/work").seesAfterLookingAgain("Confirm that " + owed + " has come");
            creditor.follows("Confirm that " + owed + " has come after the dispute about " + TITLE);
            creditor.presses("Confirm that it has come");
            assertThat(main(creditor)).containsText("You have confirmed the payment");
            debtor.seesAfterLookingAgain("Paid and confirmed. Nothing is left to do.")
                    .looksAt("dispute-paid");
        }
    }

    private static void readTimeline(Person auditor) {
        var timeline = auditor.page().locator("#timeline");
        chooses(timeline, "Money");
        assertThat(timeline).containsText("confirmed a payment of a claim");
        assertThat(timeline).not().containsText("raised a dispute");
        chooses(timeline, "Disputes");
        assertThat(timeline).containsText("raised a dispute");
        assertThat(timeline).not().containsText("accepted version 1");
        auditor.looksAt("record-timeline-disputes");
    }

    private static void chooses(Locator timeline, String filter) {
        timeline.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(filter).setExact(true))
                .click();
    }

    private static Locator main(Person person) {
        return person.page().locator("main");
    }
}
