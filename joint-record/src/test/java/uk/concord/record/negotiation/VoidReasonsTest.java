package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.notice.EndedAmount;
import uk.concord.record.notice.EndedLine;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.TermsText;
import uk.concord.record.wire.TermsCodec;

/** One hostile or mistaken entry for every reason to be void. */
class VoidReasonsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static final Set<VoidReason> ABOUT_AGREEMENTS = Set.of(
            VoidReason.NOT_IN_FORCE,
            VoidReason.NOTICE_TOO_SHORT,
            VoidReason.UNKNOWN_LINE,
            VoidReason.MORE_THAN_LEFT,
            VoidReason.NOTHING_TO_END);
    private static final Map<VoidReason, Function<Story, Entry>> EXAMPLES = new EnumMap<>(VoidReason.class);

    static {
        example(VoidReason.ALREADY_OPEN, story -> story.nhs().opens());
        example(VoidReason.TEXT_NOT_ACCEPTABLE, story -> {
            throw new IllegalStateException("Told apart below: it needs a record that is not open");
        });
        example(VoidReason.RECORD_NOT_OPEN, story -> {
            throw new IllegalStateException("Told apart below: it needs a record that is not open");
        });
        example(VoidReason.PERSON_REQUIRED, story -> {
            var offer = story.kent().offer(1, 1, Samples.terms());
            return story.kent().appends(offer, Actor.SERVICE, 1, story.now());
        });
        example(VoidReason.SERVICE_REQUIRED, story -> {
            var expired = new Payload.Expired(Author.reference(offerSeenByNhs(story)));
            return story.later(Duration.ofDays(30))
                    .nhs()
                    .appends(expired, story.nhs().approver(), 0, story.now());
        });
        example(VoidReason.NOT_A_DOCUMENT, story -> {
            story.kent().offers();
            return story.kent().appends(deed(), story.kent().approver(), 0, story.now());
        });
        example(VoidReason.NOTHING_TO_ATTACH_TO, story -> story.kent().appends(deed()));
        example(VoidReason.OFFER_NOT_SEEN, story -> {
            var offer = story.kent().offers();
            return story.nhs().declines(offer);
        });
        example(VoidReason.UNKNOWN_OFFER, story -> {
            offerSeenByNhs(story);
            var nothing = new OfferReference(story.kent().origin(), 1, Digest.over(new byte[] {5}));
            return story.nhs().appends(new Payload.Accept(nothing, Samples.decision(Samples.NHS, Samples.terms())));
        });
        example(VoidReason.WRONG_OFFER_DIGEST, story -> {
            var offer = Author.reference(offerSeenByNhs(story));
            var other = new OfferReference(offer.origin(), offer.index(), Digest.over(new byte[] {5}));
            return story.nhs().appends(new Payload.Accept(other, Samples.decision(Samples.NHS, Samples.terms())));
        });
        example(VoidReason.NOT_THE_ANSWERER, story -> story.kent()
                .accepts(story.kent().offers()));
        example(VoidReason.NOT_THE_OFFERER, story -> story.nhs().withdraws(offerSeenByNhs(story)));
        example(VoidReason.OFFER_VOID, story -> {
            var offer = story.kent().offersWith(o -> withDigest(o, Digest.over(new byte[] {5})));
            return story.nhs().sees().accepts(offer);
        });
        example(VoidReason.ALREADY_ANSWERED, story -> {
            var offer = offerSeenByNhs(story);
            story.nhs().declines(offer);
            return story.nhs().accepts(offer);
        });
        example(VoidReason.ALREADY_ASKED, story -> {
            var offer = story.kent().offers();
            story.kent().withdraws(offer);
            return story.kent().withdraws(offer);
        });
        example(VoidReason.NOT_AGREED, story -> story.kent()
                .givesNotice(story.kent().offers(), LAST_DAY));
        example(VoidReason.NOT_IN_FORCE, story -> {
            var first = agreed(story, 1);
            agreed(story, 2);
            return story.kent().givesNotice(first, LAST_DAY);
        });
        example(VoidReason.NOTICE_TOO_SHORT, story -> story.kent()
                .givesNotice(agreed(story, 1), Samples.TODAY.plusMonths(6).minusDays(2)));
        example(VoidReason.UNKNOWN_LINE, story -> story.kent()
                .givesNotice(agreed(story, 1), LAST_DAY, new EndedLine("no-such-line", List.of())));
        example(VoidReason.MORE_THAN_LEFT, story -> story.kent()
                .givesNotice(agreed(story, 1), LAST_DAY, reducing(Pence.ofPounds(1_200_001))));
        example(VoidReason.NOTHING_TO_END, story -> story.kent()
                .givesNotice(agreed(story, 1), LocalDate.of(2028, 3, 31)));
        example(VoidReason.NO_COMMENT_TEXT, story -> story.kent().saysWithout(Payload.Comment.Kind.REMARK));
        example(VoidReason.UNKNOWN_ENTRY, story -> story.nhs()
                .says(Payload.Comment.Kind.QUESTION, story.kent().offers()));
        example(VoidReason.ALREADY_MARKED, story -> {
            var question = story.kent().says(Payload.Comment.Kind.QUESTION, null);
            story.kent().marks(question);
            return story.kent().marks(question);
        });
        example(VoidReason.NEGOTIATION_OPEN, story -> {
            story.kent().offers();
            return story.kent().offers();
        });
        example(VoidReason.WRONG_NEGOTIATION, story -> story.kent().offers(2, 1, Samples.terms()));
        example(VoidReason.WRONG_VERSION, story -> story.kent().offers(1, 2, Samples.terms()));
        example(VoidReason.TERMS_UNREADABLE, story -> {
            var text = new TermsText.Illegible(Bytes.of((byte) 0x7F));
            var decision = Samples.decision(Samples.KENT, Samples.terms());
            return story.kent().appends(story.kent().offer(1, 1, text, decision));
        });
        example(VoidReason.WRONG_OFFERER, story -> {
            var nhss = story.nhs().offer(1, 1, Samples.terms());
            return story.kent().offersWith(o -> withDigest(o, nhss.digest()));
        });
        example(VoidReason.WRONG_DIGEST, story -> story.kent()
                .offersWith(o -> withDigest(o, Digest.over(new byte[] {5}))));
        example(VoidReason.TERMS_UNSOUND, story -> {
            var terms = Samples.terms(List.of());
            return story.kent()
                    .appends(story.kent()
                            .offer(1, 1, TermsCodec.text(terms), Samples.decision(Samples.KENT, Samples.terms())));
        });
        example(VoidReason.EXPIRY_OUT_OF_RANGE, story -> story.kent()
                .offersWith(o -> new Payload.Offer(
                        1, 1, o.terms(), o.digest(), story.now(), o.decision(), o.editors(), o.settles())));
        example(VoidReason.NO_EDITOR_NAMED, story -> story.kent()
                .offersWith(o -> new Payload.Offer(
                        1, 1, o.terms(), o.digest(), o.expiresAt(), o.decision(), List.of(), List.of())));
        example(VoidReason.EDITOR_APPROVED, story -> story.kent()
                .offersWith(o -> new Payload.Offer(
                        1,
                        1,
                        o.terms(),
                        o.digest(),
                        o.expiresAt(),
                        o.decision(),
                        List.of(Samples.EDITOR, story.kent().approver().id()),
                        List.of())));
        example(VoidReason.NO_DECISION_RECORD, story -> {
            var offer = story.kent().offer(1, 1, Samples.terms());
            return story.kent().appends(offer, story.kent().approver(), 0, story.now());
        });
        example(
                VoidReason.DECISION_DATES_CROSS,
                deciding(d -> dated(d, d.effectiveOn().plusDays(1), d.effectiveOn())));
        example(VoidReason.DECISION_NOT_EFFECTIVE, deciding(d -> dated(d, d.decidedOn(), Samples.TODAY.plusDays(1))));
        example(VoidReason.EXISTING_NOT_SHOWN, story -> {
            var terms = Samples.existingTerms();
            var decision = dated(Samples.decision(Samples.KENT, terms), LocalDate.of(2018, 1, 1), Samples.TODAY);
            return story.kent().appends(story.kent().offer(1, 1, TermsCodec.text(terms), decision));
        });
        example(
                VoidReason.CONTRIBUTION_MISSTATED,
                deciding(d -> citing(d, d.authority().limit(), Pence.ZERO)));
        example(
                VoidReason.OVER_CITED_LIMIT,
                deciding(d -> citing(d, Pence.ofPounds(1), d.authority().contribution())));
        example(VoidReason.LATE_WITHOUT_REASON, story -> {
            story.later(Duration.ofDays(70));
            return story.kent()
                    .offersWith(
                            o -> decided(o, dated(o.decision(), o.decision().decidedOn(), LocalDate.of(2026, 7, 2))));
        });
        example(VoidReason.ACCEPTED_TOO_LATE, story -> {
            var offer = offerSeenByNhs(story);
            return story.later(Duration.ofDays(29)).nhs().accepts(offer);
        });
        example(VoidReason.EXPIRED_TOO_EARLY, story -> story.nhs().expires(offerSeenByNhs(story)));
        example(VoidReason.NO_SUCH_WITHDRAWAL, story -> {
            var offer = offerSeenByNhs(story);
            return story.nhs().releases(offer, offer);
        });
        example(VoidReason.CROSSED, story -> {
            story.nhs().offers();
            return story.kent().offers();
        });
    }

    private static EndedLine reducing(Pence amount) {
        return new EndedLine(
                "early-help", List.of(new EndedAmount(Fund.GENERAL_FUND, LocalDate.of(2027, 4, 1), amount)));
    }

    private static Entry agreed(Story story, int negotiation) {
        var offer = story.kent().offers(negotiation, 1, Samples.terms());
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        return offer;
    }

    private static Payload.Document deed() {
        return new Payload.Document(DocumentKind.EXECUTED_DEED, LAST_DAY, DocumentFormat.PDF);
    }

    @TestFactory
    Stream<DynamicTest> each_reason_voids_its_entry_and_leaves_nothing_behind() {
        return EXAMPLES.entrySet().stream()
                .filter(example -> !Set.of(VoidReason.RECORD_NOT_OPEN, VoidReason.TEXT_NOT_ACCEPTABLE)
                        .contains(example.getKey()))
                .map(example -> DynamicTest.dynamicTest(example.getKey().name(), () -> {
                    var story = Story.opened();
                    var entry = example.getValue().apply(story);
                    assertThat(story.verdictOn(entry))
                            .isEqualTo(example.getKey().name());
                    assertThat(story.record().notices()).isEmpty();
                    if (!ABOUT_AGREEMENTS.contains(example.getKey())) {
                        assertThat(story.record().agreements()).isEmpty();
                    }
                }));
    }

    @Test
    void nothing_can_be_offered_on_a_record_that_nobody_opened() {
        var story = new Story();
        assertThat(story.verdictOn(story.kent().offers())).isEqualTo("RECORD_NOT_OPEN");
        assertThat(story.record().status()).isEqualTo(RecordStatus.NOT_OPEN);
    }

    @Test
    void an_opening_under_a_title_that_turns_the_direction_of_reading_is_void() {
        var story = new Story();
        var entry = story.kent().appends(new Payload.Opened("KC-2026-0007", "Safe\u202Etxt", "CYPMHS"));
        assertThat(story.verdictOn(entry)).isEqualTo("TEXT_NOT_ACCEPTABLE");
    }

    @Test
    void every_reason_has_an_example() {
        var shown = EnumSet.copyOf(EXAMPLES.keySet());
        shown.addAll(DisputeVoidReasonsTest.reasons());
        shown.addAll(SpendingVoidReasonsTest.reasons());
        shown.addAll(AccountingTest.reasons());
        shown.addAll(ReturnVoidReasonsTest.reasons());
        assertThat(shown).containsAll(Arrays.asList(VoidReason.values()));
    }

    private static void example(VoidReason reason, Function<Story, Entry> make) {
        EXAMPLES.put(reason, make);
    }

    private static Function<Story, Entry> deciding(UnaryOperator<AgencyDecision> change) {
        return story -> story.kent().offersWith(offer -> decided(offer, change.apply(offer.decision())));
    }

    private static Entry offerSeenByNhs(Story story) {
        var offer = story.kent().offers();
        story.nhs().sees();
        return offer;
    }

    private static Payload.Offer withDigest(Payload.Offer o, Digest digest) {
        return new Payload.Offer(
                o.negotiation(), o.version(), o.terms(), digest, o.expiresAt(), o.decision(), o.editors(), o.settles());
    }

    private static Payload.Offer decided(Payload.Offer o, AgencyDecision decision) {
        return new Payload.Offer(
                o.negotiation(), o.version(), o.terms(), o.digest(), o.expiresAt(), decision, o.editors(), o.settles());
    }

    private static AgencyDecision dated(AgencyDecision d, LocalDate decidedOn, LocalDate effectiveOn) {
        return new AgencyDecision(decidedOn, effectiveOn, d.authority(), d.minuteReference(), d.lateReasonStated());
    }

    private static AgencyDecision citing(AgencyDecision d, Pence limit, Pence contribution) {
        var cited = d.authority();
        return new AgencyDecision(
                d.decidedOn(),
                d.effectiveOn(),
                new AuthorityCited(cited.scheme(), cited.version(), cited.post(), limit, contribution),
                d.minuteReference(),
                d.lateReasonStated());
    }
}
