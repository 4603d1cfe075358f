package uk.concord.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.record.Agency;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Terms;

/** People who enter what was spent and paid, confirm it and take it back; mostly as they may. */
final class Spenders {
    private final Chance chance;

    Spenders(Chance chance) {
        this.chance = chance;
    }

    /** The same terms, the council paying the NHS body. */
    static Terms toTheNhs(Terms terms, Agency health) {
        return terms.with(
                terms.to(),
                terms.lines().stream().map(line -> paidTo(line, health)).toList(),
                terms.providers());
    }

    private static Line paidTo(Line line, Agency health) {
        return new Line(
                line.lineId(),
                line.name(),
                LegalBasis.S76,
                new Organisation(health.organisation(), "NHS body"),
                line.costs(),
                line.contributions(),
                line.provenance());
    }

    /** What somebody at this end enters about the record; empty when there is nothing to enter it on. */
    Optional<Command> command(End end, JointRecord record) {
        var agency = end.parties.partnership().agency(end.parties.own());
        return anything(end, record, agency).map(said -> new Command.EnterSpending(said, chance.oneIn(4)));
    }

    /** Everything that somebody might say of money, right or wrong. */
    Optional<Spending> anything(End end, JointRecord record, Agency agency) {
        var entered = record.spending();
        if (!entered.isEmpty() && chance.percent(60)) {
            var about = EntryPlace.of(chance.pick(entered));
            return Optional.of(chance.percent(60) ? new Spending.Received(about) : new Spending.TakenBack(about));
        }
        var offers = record.offers().stream()
                .filter(offer -> offer.terms().isPresent())
                .toList();
        return offers.isEmpty() ? Optional.empty() : entering(end, chance.pick(offers), agency);
    }

    private Optional<Spending> entering(End end, OfferStanding offer, Agency agency) {
        var lines = offer.terms().map(Terms::lines).orElse(List.of());
        var first = lines.stream()
                .flatMap(line -> line.costs().stream())
                .flatMap(cost -> Stream.ofNullable(cost.from()))
                .findFirst();
        return first.map(from -> entered(end, offer, lines.getFirst(), from, agency));
    }

    private Spending entered(End end, OfferStanding offer, Line line, LocalDate first, Agency agency) {
        var from = chance.oneIn(8) ? first.minusDays(40) : first;
        var period = new LinePeriod(offer.reference(), line.lineId(), from, from.plusDays(chance.below(30)));
        var amount = new Pence(1 + chance.below(100_000));
        if (chance.oneIn(3)) {
            return new Spending.Spent(period, amount, People.today(end), "INV 1", chance.oneIn(2));
        }
        var payers = line.contributions().stream()
                .flatMap(contribution -> Stream.ofNullable(contribution.payer()))
                .map(Organisation::code)
                .filter(payer -> payer.equals(agency.organisation()) != chance.oneIn(10))
                .toList();
        OrganisationCode payer = payers.isEmpty() ? agency.organisation() : chance.pick(payers);
        return new Spending.Paid(period, payer, fund(line, payer), amount, People.today(end), "BACS 1");
    }

    private Fund fund(Line line, OrganisationCode payer) {
        return line.contributions().stream()
                .filter(contribution -> contribution.payer() != null
                        && contribution.payer().code().equals(payer))
                .flatMap(contribution -> Stream.ofNullable(contribution.fund()))
                .findFirst()
                .orElseGet(() -> chance.pick(List.of(Fund.values())));
    }
}
