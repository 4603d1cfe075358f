package uk.concord.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Agency;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.Grounds;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
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

/** People who disagree: they raise disputes, give each other time, settle, give up, act on their own duty, and pay; mostly as they may. */
final class Disputants {
    /** Two rungs of a day each, so that a run has time for all of it. */
    static final Ladder LADDER = new Ladder(
            List.of(
                    new Rung("Managers", "Manager", "Manager", 1, Rung.Kind.MEETING, ""),
                    new Rung("Chair", "Director", "Director", 1, Rung.Kind.CHAIR, "")),
            5_000,
            30,
            0);

    private final Chance chance;
    private final Speaking speaking;

    Disputants(Chance chance) {
        this.chance = chance;
        this.speaking = new Speaking(chance);
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
                LADDER);
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
        var open = record.disputes().stream()
                .filter(dispute -> !dispute.hasEnded())
                .toList();
        if (open.isEmpty() || chance.percent(15)) {
            return raise(link, end, record);
        }
        return Optional.of(within(end, record, chance.pick(open)));
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
        var unconfirmed = claim.payments().stream()
                .map(EntryPlace::of)
                .filter(paid -> !claim.confirmed().contains(paid))
                .findFirst();
        if (pays) {
            var amount = chance.oneIn(4) ? new Pence(1) : claim.amount();
            return new Disputing.ClaimPaid(place, amount, People.today(end), "BACS 1");
        }
        return new Disputing.ClaimConfirmed(place, unconfirmed.orElse(place));
    }

    private Command within(End end, JointRecord record, DisputeStanding dispute) {
        var place = dispute.place();
        var partner = end.parties.partner();
        if (chance.percent(40)) {
            return speaking.command(end, record, dispute);
        }
        return switch (chance.below(12)) {
            case 0, 1 -> new Command.SayInDispute(asking(end, dispute), null);
            case 2, 3, 6, 7, 8, 9 ->
                dispute.openAsks(partner).stream()
                        .findFirst()
                        .<Command>map(asked -> new Command.SayInDispute(
                                new Disputing.ExtensionAgreed(place, EntryPlace.of(asked)), null))
                        .orElseGet(() -> new Command.SayInDispute(asking(end, dispute), null));
            case 4 -> new Command.SayInDispute(new Disputing.Withdrawn(place), "It is not worth it.");
            case 5 -> new Command.SayInDispute(new Disputing.OwnDuty(place), "Section 42 binds us.");
            default -> new Command.SayInDispute(new Disputing.ExtensionAgreed(place, nowhere(record, end)), null);
        };
    }

    private static EntryPlace nowhere(JointRecord record, End end) {
        return record.entries(end.parties.own()).stream()
                .map(judged -> judged.entry())
                .reduce((Entry _, Entry last) -> last)
                .map(EntryPlace::of)
                .orElseGet(() -> new EntryPlace(end.parties.partnerLog(), 0, Digest.over(new byte[] {1})));
    }

    private Disputing.ExtensionAsked asking(End end, DisputeStanding dispute) {
        var rung = Math.min(dispute.rung(), dispute.rungs());
        var last = People.today(end).plusDays(1 + chance.below(6));
        return new Disputing.ExtensionAsked(
                dispute.place(),
                rung,
                LastDays.extended(dispute.raised().ladder(), rung, last, WorkingDays.ofEngland()));
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

    /** Everything that a council in wrong hands may say of a dispute, at any time. */
    Disputing anything(End end, JointRecord record, DisputeStanding dispute, Agency agency) {
        var place = dispute.place();
        var asked = Stream.concat(
                        dispute.openAsks(agency.code()).stream(), dispute.openAsks(end.parties.partner()).stream())
                .findFirst()
                .map(EntryPlace::of)
                .orElse(place);
        if (chance.percent(40)) {
            return speaking.anything(end, dispute);
        }
        return switch (chance.below(8)) {
            case 0 -> new Disputing.Escalated(place, 1 + chance.below(3));
            case 1 -> new Disputing.Extended(place, asked);
            case 2 -> new Disputing.Acknowledged(place, dispute.lastDays());
            case 3 -> new Disputing.Refused(place);
            case 4 ->
                new Disputing.ClaimPaid(place, Pence.ofPounds(1 + chance.below(1_000)), People.today(end), "BACS 2");
            case 5 -> new Disputing.ClaimConfirmed(place, nowhere(record, end));
            case 6 -> asking(end, dispute);
            default -> new Disputing.OwnDuty(place);
        };
    }
}
