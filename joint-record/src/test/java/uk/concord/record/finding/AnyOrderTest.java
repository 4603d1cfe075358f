package uk.concord.record.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.record.AgencyCode;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.story.Author;
import uk.concord.record.story.Disputes;
import uk.concord.record.story.Returns;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.TermsCodec;

/** Histories drawn from seeds, right and wrong entries together: both books find the same, in whatever order they learn them. */
class AnyOrderTest {
    private static final int SEEDS = 100;
    private static final int STEPS = 28;

    @Test
    void what_is_found_does_not_depend_on_how_the_logs_interleave() {
        var met = EnumSet.noneOf(FindingKind.class);
        for (var seed = 1L; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            var story = random.nextBoolean() ? Disputes.declined() : Story.opened();
            for (var step = 0; step < STEPS; step++) {
                step(random, story);
            }
            var found = Findings.of(story.record());
            assertThat(Findings.of(interleaved(random, story)))
                    .as("seed " + seed)
                    .isEqualTo(found);
            assertThat(found).as("seed " + seed).isSortedAccordingTo((one, other) -> one.kind()
                    .compareTo(other.kind()));
            found.forEach(finding -> met.add(finding.kind()));
        }
        assertThat(met)
                .contains(
                        FindingKind.DECIDED_AFTER_IT_BEGAN,
                        FindingKind.DECISION_ABOVE_LIMIT,
                        FindingKind.PAST_REVIEW,
                        FindingKind.EXPIRED_WITHOUT_SUCCESSOR,
                        FindingKind.INTERIM_NOT_RECONCILED,
                        FindingKind.CLAIM_UNPAID,
                        FindingKind.PAYMENT_NOT_CONFIRMED,
                        FindingKind.LADDER_OVER,
                        FindingKind.RETURN_MISSING);
    }

    /** Somebody hears, time passes, or somebody says something that may be void. */
    private static void step(Random random, Story story) {
        var by = random.nextBoolean() ? story.kent() : story.nhs();
        switch (random.nextInt(14)) {
            case 0, 1 -> by.sees();
            case 2 -> by.seesOneMore();
            case 3, 4 -> story.later(Duration.ofDays(random.nextInt(60)));
            case 5, 6 -> offers(random, story, by);
            case 7, 8, 9 -> answers(random, story, by);
            case 10 -> gives(story, by);
            default -> {
                if (!pays(random, story)) {
                    disputes(random, story, by.sees());
                }
            }
        }
    }

    private static void offers(Random random, Story story, Author by) {
        var terms = random.nextInt(4) == 0 ? Returns.terms() : Disputes.terms();
        var number = story.record().agreements().size() + random.nextInt(2) + 1;
        var offer = by.offer(number, 1, TermsCodec.text(terms), today(story, by.code(), terms, random.nextInt(5) == 0));
        var open = story.record().disputes();
        by.appends(new Payload.Offer(
                offer.negotiation(),
                offer.version(),
                offer.terms(),
                offer.digest(),
                offer.expiresAt(),
                offer.decision(),
                offer.editors(),
                open.isEmpty() || random.nextBoolean()
                        ? List.of()
                        : List.of(open.getLast().place())));
    }

    private static void answers(Random random, Story story, Author by) {
        var offers = by.sees().knows().offers();
        if (!offers.isEmpty()) {
            var answered = offers.getLast();
            var terms = answered.terms().orElseThrow();
            var accept = by.accept(answered.entry());
            by.appends(
                    random.nextInt(4) == 0
                            ? new Payload.Decline(accept.offer(), today(story, by.code(), terms, false))
                            : new Payload.Accept(
                                    accept.offer(), today(story, by.code(), terms, random.nextInt(5) == 0)));
        }
    }

    private static void gives(Story story, Author by) {
        by.sees()
                .knows()
                .agreement()
                .ifPresent(agreed ->
                        by.givesNotice(agreed.offer().entry(), day(story).plusMonths(7)));
    }

    private static void disputes(Random random, Story story, Author by) {
        var disputes = story.record().disputes();
        var offers = story.record().offers();
        if (disputes.isEmpty() || disputes.getLast().hasEnded()) {
            if (!offers.isEmpty()) {
                by.appends(Disputes.about(offers.getFirst().entry()));
            }
            return;
        }
        var place = disputes.getLast().place();
        switch (random.nextInt(6)) {
            case 0, 1 ->
                by.appends(Disputes.acknowledging(story, disputes.getLast().entry()));
            case 2 ->
                by.appends(new Disputing.Escalated(place, disputes.getLast().rung()));
            case 3 -> by.appends(new Disputing.Withdrawn(place));
            case 4 -> by.appends(new Disputing.OwnDuty(place));
            default -> offers(random, story, by);
        }
    }

    /** The debtor pays some of a claim, or the other confirms what was paid. */
    private static boolean pays(Random random, Story story) {
        var record = story.record();
        for (var dispute : record.disputes()) {
            var claim = record.claim(dispute).orElse(null);
            if (claim != null) {
                var debtor = story.author(claim.debtor());
                var creditor = debtor == story.kent() ? story.nhs() : story.kent();
                if (claim.payments().isEmpty() || random.nextBoolean()) {
                    var paidOn = day(story).minusDays(random.nextInt(40));
                    debtor.sees()
                            .appends(new Disputing.ClaimPaid(
                                    dispute.place(), new Pence(1 + random.nextInt(1_000)), paidOn, "BACS"));
                } else {
                    var paid = EntryPlace.of(claim.payments().getFirst());
                    creditor.sees().appends(new Disputing.ClaimConfirmed(dispute.place(), paid));
                }
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(Story story) {
        return LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
    }

    /** A decision of the day; one that is too small cites half of what it decides on as its limit. */
    private static AgencyDecision today(Story story, AgencyCode by, Terms terms, boolean small) {
        var decision = Samples.decision(by, terms);
        var cited = decision.authority();
        var limit = small ? new Pence(cited.contribution().value() / 2) : cited.limit();
        return new AgencyDecision(
                day(story),
                day(story),
                new AuthorityCited(cited.scheme(), cited.version(), cited.post(), limit, cited.contribution()),
                "",
                true);
    }

    /** Takes entries of either log in any order in which each comes after those its author had seen. */
    private static JointRecord interleaved(Random random, Story story) {
        var history = story.history();
        var record = JointRecord.empty(Samples.PARTNERSHIP, Samples.RECORD);
        var kents = new ArrayList<>(history.councilLog());
        var nhss = new ArrayList<>(history.healthLog());
        while (!kents.isEmpty() || !nhss.isEmpty()) {
            var ready = new ArrayList<List<Entry>>();
            if (isReady(kents, record, Samples.NHS)) {
                ready.add(kents);
            }
            if (isReady(nhss, record, Samples.KENT)) {
                ready.add(nhss);
            }
            record = record.after(ready.get(random.nextInt(ready.size())).removeFirst());
        }
        return record;
    }

    private static boolean isReady(List<Entry> log, JointRecord record, AgencyCode partner) {
        return !log.isEmpty() && log.getFirst().seen().recordSeq() <= record.size(partner);
    }
}
