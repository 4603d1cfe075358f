package uk.concord.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.record.TermsView;
import uk.concord.proto.entry.v1.AuthorityCited;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.GetAuthorityResponse;

class DecidePagesTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "7");
    private static final AuthorityView PERMITTED = shown(GetAuthorityResponse.newBuilder()
            .setPermitted(true)
            .setDemo(true)
            .setLimitSince("2026-04-01")
            .setSchemeName("Kent’s scheme of delegation")
            .setExplanation("Your limit is £10,000,000. This is £5,314,000 over the whole period.")
            .setAuthority(AuthorityCited.newBuilder()
                    .setPost("Director of Education and SEND")
                    .setLimitPence(1_000_000_000L)
                    .setContributionPence(531_400_000L)
                    .setVersion(2))
            .build());

    private static DecidePages.Subject subject() {
        return new DecidePages.Subject(
                "KC-2026-0001",
                "Children and young people’s mental health service",
                new Anchor("Back to the record", "/records/kcc-kmicb/" + Examples.RECORD),
                "Kent offered version 2 on Tue 3 March 2026. It can be accepted until Tue 31 March 2026.",
                "51515151",
                TermsView.of(Examples.shared(), Examples.SIDES),
                Changes.between("What changed since version 1", Examples.terms(), Examples.shared(), Examples.SIDES));
    }

    private static DecidePages.Sign page(DecidePages.Act act, AuthorityView authority, Questions questions) {
        var signing = new Signing(act, "Kent County Council", authority.late(), true);
        return new DecidePages.Sign(
                act,
                subject(),
                act == DecidePages.Act.OFFER ? new SummaryList(DecisionCard.words(Examples.words())) : null,
                authority,
                "/somewhere",
                HIDDEN,
                signing.inputs(questions),
                questions.mistakes().summary(),
                new Anchor("Give it back with a reason", "/elsewhere"));
    }

    private static Questions blank() {
        return new Questions(Typed.nothing(), new Mistakes());
    }

    private static AuthorityView shown(GetAuthorityResponse authority) {
        return AuthorityView.of(authority, "kcc-kmicb", new DecisionSubject(Kind.OFFER, "1"));
    }

    @Test
    void what_is_signed_is_said_in_plain_words_beside_the_authority_used() {
        var html = Gallery.hang("decide-offer", "decide/sign", page(DecidePages.Act.OFFER, PERMITTED, blank()));
        assertThat(Gallery.words(html))
                .contains(
                        "I make this offer for Kent County Council",
                        "Your limit is £10,000,000.",
                        "Demo limit",
                        "51515151");
    }

    @Test
    void accepting_an_existing_agreement_asks_when_and_by_which_minute_it_was_decided() {
        var html = Gallery.hang("decide-accept", "decide/sign", page(DecidePages.Act.ACCEPT, PERMITTED, blank()));
        assertThat(Gallery.words(html))
                .contains("I accept this offer for Kent County Council", "Minute or decision number");
    }

    @Test
    void the_offer_is_read_whole_before_it_is_answered() {
        var theirs = DecisionCard.of(
                "offered this",
                Examples.decision("kcc", "Director of Education and SEND", "2026-03-03T10:14:05Z"),
                Examples.SIDES);
        var counter = new DecidePages.Counter("/counter", HIDDEN, "Starts a draft with their text.");
        var html = Gallery.hang(
                "decide-answer",
                "decide/answer",
                new DecidePages.Answer(subject(), theirs, PERMITTED, "/accept", counter, "/decline"));
        assertThat(Gallery.words(html)).contains("Accept it", "Draft a counter-offer", "Decline it, with reasons");
        var reader = new DecidePages.Counter("/counter", null, "A commissioner starts it.");
        assertThat(Gallery.hang(
                        "decide-answer-approver",
                        "decide/answer",
                        new DecidePages.Answer(subject(), theirs, PERMITTED, "/accept", reader, "/decline")))
                .contains("A commissioner starts it.")
                .doesNotContain("Draft a counter-offer");
    }

    @Test
    void a_counter_offer_says_what_it_answers_and_one_that_comes_too_late_has_no_form() {
        var html = Gallery.hang("decide-counter", "decide/sign", page(DecidePages.Act.COUNTER, PERMITTED, blank()));
        assertThat(Gallery.words(html))
                .contains(
                        "I answer with this counter-offer for Kent County Council",
                        "How long shall the offer stay open?");
        var late = Gallery.hang(
                "decide-counter-late",
                "decide/sign",
                page(DecidePages.Act.COUNTER, PERMITTED.unlessTooLate("This offer has been withdrawn."), blank()));
        assertThat(Gallery.words(late)).contains("This comes too late", "This offer has been withdrawn.");
        assertThat(late).doesNotContain("name=\"confirm\"");
        assertThat(PERMITTED.unlessTooLate("")).isEqualTo(PERMITTED);
    }

    @Test
    void asking_for_an_offer_back_says_that_it_only_asks() {
        var html = Gallery.hang(
                "decide-withdraw",
                "decide/withdraw",
                new DecidePages.Withdraw(
                        "KC-2026-0001",
                        "Therapies",
                        new Anchor("Back to the record", "/records"),
                        "Ask for version 2 back",
                        List.of("This only asks."),
                        "/withdraw",
                        HIDDEN,
                        new Mistakes().summary()));
        assertThat(Gallery.words(html)).contains("This only asks.", "Leave it as it is");
    }

    @Test
    void whoever_may_not_decide_is_told_why_and_gets_no_form() {
        var against = shown(GetAuthorityResponse.newBuilder()
                .setReason("EDITOR_MAY_NOT_APPROVE")
                .setExplanation("You wrote part of this draft, so somebody else must decide.")
                .build());
        var html = Gallery.hang("decide-against", "decide/sign", page(DecidePages.Act.OFFER, against, blank()));
        assertThat(Gallery.words(html)).contains("You may not decide this", "so somebody else must decide");
        assertThat(html).doesNotContain("name=\"confirm\"");
    }

    @Test
    void a_decision_needs_words_reasons_interests_and_the_box() {
        var questions = new Questions(Typed.of(Map.of("reasons", "Kept")), new Mistakes());
        new Signing(DecidePages.Act.DECLINE, "Kent County Council", false, false)
                .read(questions, DecisionRecord.newBuilder());
        var html = Gallery.hang(
                "decide-decline-wrong", "decide/sign", page(DecidePages.Act.DECLINE, PERMITTED, questions));
        assertThat(html).contains("href=\"#decision-text\"", "href=\"#interests\"", "href=\"#confirm\"", "Kept");
    }

    @Test
    void interests_are_read_with_whose_what_and_what_was_done() {
        var typed = Typed.of(Map.of(
                "interests",
                "yes",
                "who-0",
                "Director",
                "nature-0",
                "Trustee of a provider",
                "action-0",
                "Left the room"));
        var record = DecisionRecord.newBuilder();
        var questions = new Questions(typed, new Mistakes());
        Interests.read(questions, record);
        assertThat(questions.mistakes().any()).isFalse();
        assertThat(record.getInterestsList()).hasSize(1);
    }

    @Test
    void where_to_write_interests_belongs_to_the_answer_yes() {
        var unasked = new Questions(Typed.nothing(), new Mistakes());
        assertThat(Gallery.hang("decide-accept", "decide/sign", page(DecidePages.Act.ACCEPT, PERMITTED, unasked)))
                .contains("id=\"interests-2\"", "data-if-chosen=\"interests-2\"", "Interest 1");
    }

    @Test
    void a_decision_after_the_terms_began_needs_its_reason() {
        var questions = new Questions(Typed.of(Map.of("confirm", "yes", "interests", "no")), new Mistakes());
        new Signing(DecidePages.Act.OFFER, "Kent County Council", true, false)
                .read(questions, DecisionRecord.newBuilder());
        assertThat(questions.mistakes().of("late-reason")).isNotEmpty();
    }

    @Test
    void what_was_decided_before_is_only_confirmed() {
        var questions = new Questions(Typed.of(Map.of("confirm", "yes")), new Mistakes());
        var signing = new Signing(DecidePages.Act.ACCEPT, "Kent County Council", false, false, true);
        assertThat(signing.inputs(questions)).hasSize(1);
        signing.read(questions, DecisionRecord.newBuilder());
        assertThat(questions.mistakes().any()).isFalse();
    }

    @Test
    void an_offer_stays_open_for_28_days_unless_somebody_says_otherwise() {
        var signing = new Signing(DecidePages.Act.OFFER, "Kent County Council", false, false);
        assertThat(signing.openDays(blank())).isEqualTo(28);
        assertThat(signing.openDays(new Questions(Typed.of(Map.of("open-days", List.of("10"))), new Mistakes())))
                .isEqualTo(10);
    }
}
