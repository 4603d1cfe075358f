package uk.concord.record.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.dispute.Grounds;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LadderReference;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.ladder.Rung;
import uk.concord.record.negotiation.Ladders;
import uk.concord.record.terms.Terms;

/** A ladder of three rungs that both agencies have agreed, and what is said in disputes under it. */
public final class Disputes {
    public static final Ladder LADDER = new Ladder(
            List.of(
                    new Rung("Service managers", "SEN manager", "CYP commissioning manager", 10, Rung.Kind.MEETING, ""),
                    new Rung("Directors", "Director of Education", "SEND executive lead", 10, Rung.Kind.MEETING, ""),
                    new Rung("Mediation", "Director of Education", "SEND executive lead", 20, Rung.Kind.MEDIATION, "")),
            5_000,
            30,
            0);
    /** The same, but an independent chair recommends on the second rung. */
    public static final Ladder CHAIRED = new Ladder(
            List.of(
                    LADDER.rungs().get(0),
                    new Rung("Chair", "Director of Education", "SEND executive lead", 10, Rung.Kind.CHAIR, ""),
                    LADDER.rungs().get(2)),
            5_000,
            30,
            0);

    public static final LadderReference AGREEMENT = new LadderReference(
            RecordId.parse("0c9c6c1e-9d3b-4a47-8b5a-5f4f0c2d7e11"),
            new OfferReference(new Origin(Samples.PARTNERSHIP.id(), Samples.KENT, 1), 0, Digest.over(new byte[] {9})));
    /** What both agencies' books say. */
    public static final Ladders AGREED =
            reference -> reference.equals(AGREEMENT) ? Optional.of(LADDER) : Optional.empty();

    private static final LocalDate SINCE = LocalDate.of(2026, 7, 1);

    private Disputes() {}

    /** A key of a statement, as its number has it. */
    public static StatementKey key(int number) {
        return new StatementKey(Digest.over(new byte[] {7, (byte) number}).value());
    }

    /** A record on which Kent has offered terms that the NHS body has declined: who pays is open. */
    public static Story declined() {
        var story = Story.opened();
        var offer = story.kent().offers(1, 1, terms());
        story.nhs().sees().declines(offer);
        story.kent().sees();
        return story;
    }

    /** Early help for 2 million pounds a year, and speech therapy. */
    public static Terms terms() {
        return Samples.terms(
                List.of(Samples.line("early-help", 1_200_000, 800_000), Samples.line("speech", 400_000, 400_000)));
    }

    /** What the partner's service answers on the day. */
    public static Disputing.Acknowledged acknowledging(Story story, Entry raised) {
        var day = LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
        return new Disputing.Acknowledged(EntryPlace.of(raised), LastDays.of(LADDER, day, WorkingDays.ofEngland()));
    }

    /** The first offer of Kent's log. */
    public static Entry offer(Story story) {
        return story.kent().knows().offers().getFirst().entry();
    }

    public static Disputing.Raised about(Entry offer) {
        return new Disputing.Raised(
                AGREEMENT,
                LADDER,
                Author.reference(offer),
                List.of("early-help"),
                Set.of(Grounds.RESPONSIBILITY),
                Pence.ofPounds(100_000),
                SINCE,
                null);
    }

    public static Disputing.Raised withLadder(Disputing.Raised r, Ladder ladder) {
        return new Disputing.Raised(
                r.ladderOf(), ladder, r.terms(), r.lines(), r.grounds(), r.amount(), r.since(), r.reopens());
    }

    public static Disputing.Raised withLines(Disputing.Raised r, String... lines) {
        return new Disputing.Raised(
                r.ladderOf(), r.ladder(), r.terms(), List.of(lines), r.grounds(), r.amount(), r.since(), r.reopens());
    }

    public static Disputing.Raised withMoney(Disputing.Raised r, Pence amount, LocalDate since) {
        return new Disputing.Raised(
                r.ladderOf(), r.ladder(), r.terms(), r.lines(), r.grounds(), amount, since, r.reopens());
    }

    public static Disputing.Raised reopening(Disputing.Raised r, Entry ended) {
        return new Disputing.Raised(
                r.ladderOf(),
                r.ladder(),
                r.terms(),
                r.lines(),
                r.grounds(),
                r.amount(),
                r.since(),
                EntryPlace.of(ended));
    }

    /** An offer of these terms that would settle a dispute; decided after they began, with a reason. */
    public static Entry settling(Author by, Entry raised, Terms terms) {
        var offer = by.offer(2, 1, terms);
        var decision = offer.decision();
        return by.appends(new Payload.Offer(
                2,
                1,
                offer.terms(),
                offer.digest(),
                offer.expiresAt(),
                new AgencyDecision(decision.decidedOn(), decision.effectiveOn(), decision.authority(), "", true),
                offer.editors(),
                List.of(EntryPlace.of(raised))));
    }

    /** Raised by Kent under a ladder with a chair, and acknowledged; both know. */
    public static EntryPlace chaired(Story story) {
        var raised = story.kent().appends(withLadder(about(offer(story)), CHAIRED));
        var day = LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
        var days = LastDays.of(CHAIRED, day, WorkingDays.ofEngland());
        story.nhs().sees().appends(new Disputing.Acknowledged(EntryPlace.of(raised), days));
        story.kent().sees();
        return EntryPlace.of(raised);
    }

    public static Disputing.StatementFiled stating(EntryPlace dispute, int rung, int key) {
        return new Disputing.StatementFiled(dispute, rung, key(key).hash());
    }

    public static Disputing.StatementOpened opening(EntryPlace dispute, Entry filed, int key) {
        return new Disputing.StatementOpened(dispute, EntryPlace.of(filed), key(key));
    }

    public static Disputing.MeetingHeld meeting(EntryPlace dispute, int rung, LocalDate day) {
        return new Disputing.MeetingHeld(
                dispute, rung, day, List.of("SEN manager"), List.of("CYP commissioning manager"));
    }

    /** Proposes something without prejudice that answers nothing. */
    public static Disputing.Proposed proposing(EntryPlace dispute) {
        return new Disputing.Proposed(dispute, null);
    }

    /** Says whether it would accept what was proposed. */
    public static Disputing.ProposalAnswered answering(EntryPlace dispute, Entry proposal, boolean accepts) {
        return new Disputing.ProposalAnswered(dispute, EntryPlace.of(proposal), accepts);
    }
}
