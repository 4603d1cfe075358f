package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.concord.record.Problem;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.TermsCodec;

class DecidingTest {
    private static final ProviderDirectory DIRECTORY = ProviderDirectory.kentAndMedway();
    private static final Command.OpenRecord OPENING =
            new Command.OpenRecord("KC-2026-0007", "Children's mental health", "CYPMHS");
    private Story story = new Story();

    @Test
    void a_first_offer_opens_the_record_and_offers_in_one_command() {
        var payloads = accepted(story.kent(), make(OPENING, Samples.terms()));

        assertThat(payloads).hasSize(2);
        assertThat(payloads.get(0)).isInstanceOf(Payload.Opened.class);
        payloads.forEach(story.kent()::appends);
        assertThat(story.record().openOffer()).isPresent();
    }

    @Test
    void what_is_accepted_is_valid_where_it_is_appended() {
        accepted(story.kent(), make(OPENING, Samples.terms())).forEach(story.kent()::appends);
        story.nhs().sees();
        var offer = story.nhs().knows().openOffer().orElseThrow().reference();
        var decision = Samples.decision(Samples.NHS, Samples.terms());
        var counter = new Command.CounterOffer(
                offer,
                TermsCodec.text(Samples.terms()),
                story.now().plus(Duration.ofDays(14)),
                decision,
                Samples.words(),
                List.of(Samples.EDITOR),
                List.of());
        accepted(story.nhs(), counter).forEach(story.nhs()::appends);
        story.kent().sees();
        var answer = story.kent().knows().openOffer().orElseThrow().reference();
        var accept = new Command.AcceptOffer(answer, Samples.decision(Samples.KENT, Samples.terms()), Samples.words());
        accepted(story.kent(), accept).forEach(story.kent()::appends);

        assertThat(story.record().status()).isEqualTo(RecordStatus.AGREED);
    }

    @Test
    void an_offer_on_a_record_nobody_opened_is_refused() {
        assertThat(refused(story.kent(), make(null, Samples.terms())).code()).isEqualTo(Refusal.RECORD_NOT_OPEN);
    }

    @Test
    void terms_that_do_not_add_up_are_refused_with_the_field() {
        var good = Samples.line("early-help", 100, 100);
        var bad = new uk.concord.record.terms.Line(
                good.lineId(),
                good.name(),
                good.legalBasis(),
                good.payee(),
                Samples.years(300),
                good.contributions(),
                good.provenance());
        var refused = refused(story.kent(), make(OPENING, Samples.terms(List.of(bad))));

        assertThat(refused.code()).isEqualTo(Refusal.TERMS_NOT_READY);
        assertThat(refused.problems())
                .extracting(Problem::path, Problem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "lines[0].costs[1].amount_pence", "CONTRIBUTIONS_DO_NOT_SUM"));
    }

    @Test
    void an_editor_may_not_approve() {
        var make = make(OPENING, Samples.terms());
        var byEditor = new Command.MakeOffer(
                OPENING,
                make.terms(),
                make.expiresAt(),
                make.decision(),
                make.record(),
                List.of(story.kent().approver().id()),
                List.of());
        assertThat(refused(story.kent(), byEditor).code()).isEqualTo(Refusal.EDITOR_MAY_NOT_APPROVE);
    }

    @Test
    void a_decision_without_reasons_or_with_an_nhs_number_is_refused() {
        var silent = new DecisionRecord("Agreed", " ", List.of(), List.of(), "", "", "", "", "");
        var naming = new DecisionRecord("Agreed", "For 999 000 0018", List.of(), List.of(), "", "", "", "", "");

        for (var words :
                Map.of(silent, "MISSING", naming, "PERSONAL_IDENTIFIER").entrySet()) {
            var make = make(OPENING, Samples.terms());
            var refused = refused(
                    story.kent(),
                    new Command.MakeOffer(
                            OPENING,
                            make.terms(),
                            make.expiresAt(),
                            make.decision(),
                            words.getKey(),
                            make.editors(),
                            List.of()));
            assertThat(refused.code()).isEqualTo(Refusal.DECISION_RECORD_NOT_READY);
            assertThat(refused.problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("decision_record.reasons", words.getValue()));
        }
    }

    @Test
    void a_late_decision_needs_a_stated_reason_in_its_record() {
        story.later(Duration.ofDays(80));
        var today = LocalDate.ofInstant(story.now(), ZoneId.of("Europe/London"));
        var onTime = Samples.decision(Samples.KENT, Samples.terms());
        Function<Boolean, Command> late = stated -> {
            var make = make(OPENING, Samples.terms());
            var decision = new AgencyDecision(today, today, onTime.authority(), "", stated);
            return new Command.MakeOffer(
                    OPENING, make.terms(), make.expiresAt(), decision, make.record(), make.editors(), List.of());
        };
        assertThat(refused(story.kent(), late.apply(false)).code()).isEqualTo(Refusal.LATE_WITHOUT_REASON);
        assertThat(refused(story.kent(), late.apply(true)).problems())
                .extracting(Problem::code)
                .containsExactly("LATE_WITHOUT_REASON");
    }

    @Test
    void answers_are_refused_by_what_stands_against_them() {
        accepted(story.kent(), make(OPENING, Samples.terms())).forEach(story.kent()::appends);
        story.nhs().sees();
        var offer = story.nhs().knows().openOffer().orElseThrow().reference();

        assertThat(refused(story.kent(), decline(Samples.KENT, offer)).code()).isEqualTo(Refusal.NOT_YOURS_TO_ANSWER);
        assertThat(refused(story.nhs(), new Command.WithdrawOffer(offer)).code())
                .isEqualTo(Refusal.NOT_YOUR_OFFER);
        assertThat(refused(story.nhs(), make(null, Samples.terms())).code()).isEqualTo(Refusal.NEGOTIATION_OPEN);
        accepted(story.nhs(), decline(Samples.NHS, offer)).forEach(story.nhs()::appends);
        assertThat(refused(story.nhs(), decline(Samples.NHS, offer)).code()).isEqualTo(Refusal.ALREADY_ANSWERED);
    }

    @Test
    void who_comes_too_late_is_told_what_became_of_the_offer() {
        assertThat(tooLateAfter(offer -> story.nhs().accepts(offer))).isEqualTo(Refusal.ALREADY_ANSWERED);
        assertThat(tooLateAfter(offer -> story.nhs().counters(offer))).isEqualTo(Refusal.OFFER_SUPERSEDED);
        assertThat(tooLateAfter(offer -> {
                    story.kent().withdraws(offer);
                    story.nhs().sees();
                    reacts();
                }))
                .isEqualTo(Refusal.OFFER_WITHDRAWN);
        assertThat(tooLateAfter(_ -> {
                    story.later(Duration.ofDays(29));
                    reacts();
                }))
                .isEqualTo(Refusal.OFFER_EXPIRED);
    }

    private Refusal tooLateAfter(Consumer<Entry> ending) {
        story = Story.opened();
        var offer = story.kent().offers();
        story.nhs().sees();
        ending.accept(offer);
        var reference = Author.reference(offer);
        var standing = story.nhs().knows().offer(reference).orElseThrow();
        var code = refused(story.nhs(), decline(Samples.NHS, reference)).code();
        assertThat(Refusal.tooLateFor(standing.status())).contains(code);
        return code;
    }

    private void reacts() {
        var nhs = story.nhs();
        var owed = Reactions.due(nhs.knows(), Samples.NHS, story.now()).getFirst();
        var decision = (Decision.Accepted) decide(nhs, owed, Actor.SERVICE, story);
        nhs.appends(decision.payloads().getFirst(), Actor.SERVICE, 0, story.now());
    }

    @Test
    void the_service_releases_what_was_withdrawn_and_ends_what_expired() {
        var offer = Story.opened();
        var made = offer.kent().offers();
        offer.nhs().sees();
        assertThat(Reactions.due(offer.nhs().knows(), Samples.NHS, offer.now())).isEmpty();

        offer.later(Duration.ofDays(29));
        assertThat(Reactions.due(offer.kent().knows(), Samples.KENT, offer.now()))
                .isEmpty();
        var expire =
                Reactions.due(offer.nhs().knows(), Samples.NHS, offer.now()).getFirst();
        assertThat(expire).isEqualTo(new Command.ExpireOffer(Author.reference(made)));
        assertThat(decide(offer.nhs(), expire, Actor.SERVICE, offer)).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(offer.nhs(), expire, offer.nhs().approver(), offer))
                .extracting(decision -> ((Decision.Refused) decision).code())
                .isEqualTo(Refusal.SERVICE_REQUIRED);

        var withdrawal = offer.kent().withdraws(made);
        offer.nhs().sees();
        assertThat(Reactions.due(offer.nhs().knows(), Samples.NHS, offer.now()))
                .containsExactly(new Command.ReleaseOffer(Author.reference(made), withdrawal.leaf()));
    }

    private Command.MakeOffer make(Command.@org.jspecify.annotations.Nullable OpenRecord opening, Terms terms) {
        return new Command.MakeOffer(
                opening,
                TermsCodec.text(terms),
                story.now().plus(Duration.ofDays(28)),
                Samples.decision(Samples.KENT, terms),
                Samples.words(),
                List.of(Samples.EDITOR),
                List.of());
    }

    private static Command decline(uk.concord.record.AgencyCode by, uk.concord.record.entry.OfferReference offer) {
        return new Command.DeclineOffer(offer, Samples.decision(by, Samples.terms()), Samples.words());
    }

    private List<Payload> accepted(Author by, Command command) {
        var decision = decide(by, command, by.approver(), story);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).payloads();
    }

    private Decision.Refused refused(Author by, Command command) {
        var decision = decide(by, command, by.approver(), story);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return (Decision.Refused) decision;
    }

    private static Decision decide(Author by, Command command, Actor actor, Story story) {
        var today = LocalDate.ofInstant(story.now(), ZoneId.of("Europe/London"));
        return Negotiating.decide(
                by.knows(),
                command,
                new Circumstances(by.code(), actor, story.now(), today, DIRECTORY, Ladders.NONE, StatementKeys.NONE));
    }
}
