package uk.concord.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;

/**
 * Whatever can be said in a dispute, at any time and by anybody: on the wrong rung, after its end, by the wrong side, twice. People try it
 * and their own service has to refuse; a service in wrong hands enters it, and the other has to find it void.
 */
final class Overstepping {
    private final Chance chance;
    private final Speaking speaking;
    private final Exploring exploring;

    Overstepping(Chance chance) {
        this.chance = chance;
        this.speaking = new Speaking(chance);
        this.exploring = new Exploring(chance);
    }

    /** What somebody asks of the own service, or what that service itself would do too early or once too often. */
    Command command(End end, JointRecord record, List<DisputeStanding> disputes) {
        return switch (anything(end, record, disputes)) {
            case Disputing.Acknowledged(var dispute, var _) -> new Command.AnswerDispute(dispute);
            case Disputing.Refused(var dispute) -> new Command.AnswerDispute(dispute);
            case Disputing.Proposed proposed ->
                record.dispute(proposed.dispute())
                        .map(dispute -> exploring.proposing(dispute, proposed))
                        .orElseGet(() -> new Command.SayInDispute(proposed, null));
            case Disputing.AboutDispute said -> new Command.SayInDispute(said, reasons(said));
        };
    }

    @Nullable
    String reasons(Disputing said) {
        var isWorded = said instanceof Disputing.OwnDuty
                || said instanceof Disputing.Withdrawn
                || said instanceof Disputing.MeetingHeld
                || said instanceof Disputing.Recommended
                || said instanceof Disputing.RecommendationAnswered;
        return isWorded && !chance.oneIn(8) ? "We have said so before." : null;
    }

    /** Does not wait for the other: ends what it may be accepting a settlement of, or leaves a rung on which it may be given more time. */
    Optional<Disputing.AboutDispute> hasty(End end, JointRecord record) {
        var now = end.site.clock.instant();
        return offered(end, record)
                .<Disputing.AboutDispute>map(dispute -> dispute.rung() > dispute.rungs()
                        ? new Disputing.OwnDuty(dispute.place())
                        : new Disputing.Withdrawn(dispute.place()))
                .or(() -> record.disputes().stream()
                        .filter(dispute -> !dispute.hasEnded())
                        .filter(dispute -> dispute.overFrom()
                                .filter(over -> !now.isBefore(over))
                                .isPresent())
                        .findFirst()
                        .map(dispute -> new Disputing.Escalated(dispute.place(), dispute.rung())));
    }

    /** What the own agency has offered to settle. */
    private static Optional<DisputeStanding> offered(End end, JointRecord record) {
        return record.openOffer().filter(offer -> offer.offerer().equals(end.parties.own())).stream()
                .flatMap(offer -> offer.offer().settles().stream())
                .flatMap(place -> record.dispute(place).stream())
                .findFirst();
    }

    /** Any kind of thing about one of the disputes. */
    Disputing.AboutDispute anything(End end, JointRecord record, List<DisputeStanding> disputes) {
        var settled = disputes.stream()
                .filter(dispute -> record.claim(dispute).isPresent())
                .toList();
        if (!settled.isEmpty() && chance.percent(60)) {
            return aboutClaim(end, record, chance.pick(settled));
        }
        var dispute = chance.pick(disputes);
        var place = dispute.place();
        if (chance.percent(30)) {
            return speaking.anything(end, dispute);
        }
        return switch (chance.below(10)) {
            case 0, 1 -> new Disputing.Escalated(place, rung(dispute));
            case 2 -> new Disputing.Extended(place, place(record, Disputing.ExtensionAsked.class));
            case 3 -> new Disputing.Acknowledged(place, dispute.lastDays());
            case 4 -> new Disputing.Refused(place);
            case 5 -> aboutClaim(end, record, dispute);
            case 6 -> asking(end, dispute);
            case 7 -> new Disputing.ExtensionAgreed(place, place(record, Disputing.ExtensionAsked.class));
            case 8 -> new Disputing.Withdrawn(place);
            default -> new Disputing.OwnDuty(place);
        };
    }

    private Disputing.AboutDispute aboutClaim(End end, JointRecord record, DisputeStanding dispute) {
        if (chance.percent(40)) {
            return new Disputing.ClaimConfirmed(dispute.place(), place(record, Disputing.ClaimPaid.class));
        }
        var owed =
                record.claim(dispute).map(claim -> Disputants.owed(end, claim)).orElse(10_000L);
        var amount = chance.percent(50) ? owed + chance.below(2) : 1;
        return new Disputing.ClaimPaid(dispute.place(), new Pence(amount), day(end), "BACS 2");
    }

    /** Today, and now and then a day that is still to come. */
    LocalDate day(End end) {
        return People.today(end).plusDays(chance.oneIn(4) ? 2 : 0);
    }

    /** Asks for more time on the rung on which the dispute stands, and now and then for what no ladder gives. */
    Disputing.ExtensionAsked asking(End end, DisputeStanding dispute) {
        var rung = Math.min(dispute.rung(), dispute.rungs());
        var last = People.today(end).plusDays(1 + chance.below(6));
        return new Disputing.ExtensionAsked(
                dispute.place(),
                rung,
                LastDays.extended(dispute.raised().ladder(), rung, last, WorkingDays.ofEngland()));
    }

    private int rung(DisputeStanding dispute) {
        return chance.percent(70) ? dispute.rung() : 1 + chance.below(dispute.rungs());
    }

    /** Some entry of this kind, of whichever agency and dispute; one that is not there when there is none. */
    private EntryPlace place(JointRecord record, Class<? extends Disputing> kind) {
        var entries = Stream.of(
                        record.partnership().council(), record.partnership().health())
                .flatMap(agency -> record.entries(agency.code()).stream())
                .map(Judged::entry)
                .toList();
        var some = entries.stream()
                .filter(entry -> kind.isInstance(entry.payload()))
                .toList();
        return EntryPlace.of(chance.pick(some.isEmpty() || chance.oneIn(8) ? entries : some));
    }
}
