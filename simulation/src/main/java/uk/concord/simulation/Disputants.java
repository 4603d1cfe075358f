package uk.concord.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.dispute.Grounds;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LadderReference;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.ladder.Rung;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Terms;
import uk.concord.testkit.SampleTerms;

/** People who disagree: they raise disputes, give each other time, settle, give up, act on their own duty, and pay; mostly as they may, and again and again as nobody may. */
final class Disputants {
    /** Two rungs of a day each, a claim due the next day, and as much interest as there may be, so that a run has time for all of it. */
    static final Ladder LADDER = new Ladder(
            List.of(
                    new Rung("Managers", "Manager", "Manager", 1, Rung.Kind.MEETING, ""),
                    new Rung("Chair", "Director", "Director", 1, Rung.Kind.CHAIR, "")),
            5_000,
            1,
            Ladder.WHOLE);

    private final Chance chance;
    private final Overstepping overstepping;
    private final Speaking speaking;
    private final Exploring exploring;

    Disputants(Chance chance) {
        this.chance = chance;
        this.overstepping = new Overstepping(chance);
        this.speaking = new Speaking(chance);
        this.exploring = new Exploring(chance);
    }

    static boolean isInDispute(Command command) {
        return command instanceof Command.RaiseDispute
                || command instanceof Command.AnswerDispute
                || command instanceof Command.Propose
                || command instanceof Command.SayInDispute;
    }

    /** The same terms with a ladder. */
    static Terms withLadder(Terms terms) {
        return new Terms(
                terms.title(),
                terms.serviceCode(),
                terms.need(),
                terms.quadrant(),
                terms.from(),
                terms.to(),
                terms.noticeMonths(),
                terms.reviewDate(),
                terms.lines(),
                terms.providers(),
                terms.weaknesses(),
                terms.procurementRoute(),
                terms.outcomes(),
                terms.equalityImpact(),
                terms.dataProtection(),
                terms.existing(),
                terms.periodProvenance(),
                LADDER,
                terms.measures());
    }

    /** Terms of the financial year that it is: what is paid of them is paid already, or due. */
    Terms ofThisYear(End end) {
        var year = FinancialYear.containing(People.today(end));
        return SampleTerms.pooled(
                end.parties.partnership(),
                "Therapy " + chance.below(100),
                Pence.ofPounds(chance.below(1_000)),
                Pence.ofPounds(1 + chance.below(1_000)),
                year,
                year.firstDay().plusMonths(6));
    }

    /** What somebody at this end wants to say in a dispute about the record, or raises one; empty when there is nothing to disagree on. */
    Optional<Command> command(Link link, End end, JointRecord record) {
        var running = record.disputes().stream()
                .filter(dispute -> dispute.isAcknowledged() || chance.oneIn(8))
                .toList();
        if (!running.isEmpty() && chance.percent(35)) {
            return Optional.of(overstepping.command(end, record, running));
        }
        var open = running.stream().filter(dispute -> !dispute.hasEnded()).toList();
        if (chance.oneIn(10) || record.disputes().stream().allMatch(DisputeStanding::hasEnded)) {
            return raise(link, end, record);
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(within(end, record, chance.pick(open)));
    }

    /** The disputes that an offer would settle. */
    List<EntryPlace> settled(JointRecord record) {
        var open = record.disputes().stream()
                .filter(dispute -> !dispute.hasEnded() || chance.oneIn(20))
                .map(DisputeStanding::place)
                .toList();
        return open.isEmpty() || chance.percent(30) ? List.of() : List.of(chance.pick(open));
    }

    /** What cannot wait: what is owed is paid or confirmed, meetings are confirmed, chairs are answered, and after the last rung a body acts on its own duty. */
    Optional<Command> urgent(End end, JointRecord record) {
        return claim(end, record).or(() -> speaking.urgent(end, record)).or(() -> record.disputes().stream()
                .filter(dispute -> !dispute.hasEnded()
                        && dispute.rung() > dispute.rungs()
                        && !dispute.actsOnDuty(end.parties.own()))
                .findFirst()
                .map(dispute ->
                        new Command.SayInDispute(new Disputing.OwnDuty(dispute.place()), "Section 42 binds us.")));
    }

    private Optional<Command> claim(End end, JointRecord record) {
        return record.disputes().stream()
                .flatMap(dispute -> record.claim(dispute).stream())
                .filter(claim -> !claim.isDone())
                .findFirst()
                .map(claim -> new Command.SayInDispute(aboutClaim(end, claim), null));
    }

    /** What its side can say of a claim, and now and then what the other can. */
    private Disputing.AboutDispute aboutClaim(End end, Claim claim) {
        var place = claim.dispute().place();
        var pays = claim.debtor().equals(end.parties.own()) != chance.oneIn(8);
        if (pays) {
            var rest = owed(end, claim) - claim.paid().value();
            var amount = chance.oneIn(4) ? 1 : chance.oneIn(8) ? claim.amount().value() : Math.max(1, rest);
            return new Disputing.ClaimPaid(place, new Pence(amount), overstepping.day(end), "BACS 1");
        }
        var unconfirmed = claim.payments().stream()
                .map(EntryPlace::of)
                .filter(paid -> !claim.confirmed().contains(paid))
                .findFirst();
        return new Disputing.ClaimConfirmed(place, unconfirmed.orElse(place));
    }

    /** The claim with the interest until today. */
    static long owed(End end, Claim claim) {
        return claim.amount().plus(claim.interestUntil(People.today(end))).value();
    }

    private Command within(End end, JointRecord record, DisputeStanding dispute) {
        var place = dispute.place();
        if (chance.percent(20)) {
            return speaking.command(end, record, dispute);
        }
        if (chance.percent(35)) {
            return exploring.command(end, dispute);
        }
        if (chance.oneIn(10)) {
            return new Command.SayInDispute(new Disputing.Withdrawn(place), "It is not worth it.");
        }
        var asked = dispute.openAsks(end.parties.partner()).stream().findFirst();
        var asksToo = !dispute.openAsks(end.parties.own()).isEmpty();
        return new Command.SayInDispute(
                asked.isPresent() && (asksToo || chance.percent(50))
                        ? new Disputing.ExtensionAgreed(place, EntryPlace.of(asked.get()))
                        : overstepping.asking(end, dispute),
                null);
    }

    private Optional<Command> raise(Link link, End end, JointRecord record) {
        var offers = record.offers().stream()
                .filter(offer -> offer.terms().isPresent())
                .toList();
        var ladder = ladder(link, end);
        if (offers.isEmpty() || ladder == null) {
            return Optional.empty();
        }
        var ended = record.disputes().stream().filter(DisputeStanding::hasEnded).findFirst();
        return Optional.of(new Command.RaiseDispute(
                raised(
                        ladder,
                        offers.getLast(),
                        ended.map(DisputeStanding::place).orElse(null)),
                "They stopped paying."));
    }

    /** As an agency in wrong hands would: under a ladder that nobody agreed. */
    Disputing.Raised forged(OfferStanding offer) {
        var nobodys = new LadderReference(chance.recordId(), offer.reference());
        return raised(nobodys, offer, null);
    }

    private Disputing.Raised raised(LadderReference ladder, OfferStanding offer, @Nullable EntryPlace reopens) {
        var from = offer.terms().map(Terms::from).orElse(null);
        return new Disputing.Raised(
                ladder,
                LADDER,
                offer.reference(),
                List.of("line-1"),
                Set.of(chance.pick(List.of(Grounds.values()))),
                new Pence(1 + chance.below(100)),
                from == null ? LocalDate.of(2027, 4, 1) : from,
                reopens);
    }

    private @Nullable LadderReference ladder(Link link, End end) {
        var agreed = new ArrayList<LadderReference>();
        for (var id : link.records) {
            end.record(id).agreements().stream()
                    .filter(agreement -> agreement.terms().ladder() != null)
                    .map(agreement -> new LadderReference(id, agreement.offer().reference()))
                    .forEach(agreed::add);
        }
        return agreed.isEmpty() ? null : chance.pick(agreed);
    }
}
