package uk.concord.simulation;

import java.util.List;
import java.util.Optional;
import uk.concord.record.AgencyKind;
import uk.concord.record.Hundredths;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.MeasurePeriod;
import uk.concord.record.terms.Terms;

/** People who enter what was returned of measures, corrected, late, and now and then what is not theirs to enter or not over yet. */
final class Returners {
    private static final int UNIT = 100;

    private final Chance chance;

    Returners(Chance chance) {
        this.chance = chance;
    }

    /** The same terms, each agency entering the returns of one measure. */
    static Terms measured(Terms terms) {
        var returner = terms.providers().getFirst().code();
        var line = terms.lines().getFirst().lineId();
        return terms.with(List.of(
                new Measure(
                        "waits",
                        line,
                        "Seen in time",
                        "%",
                        Measure.Direction.AT_LEAST,
                        new Hundredths(90 * UNIT),
                        Measure.Frequency.MONTHLY,
                        92,
                        returner,
                        AgencyKind.COUNCIL),
                new Measure(
                        "waiting",
                        "",
                        "Children waiting",
                        "children",
                        Measure.Direction.AT_MOST,
                        new Hundredths(40 * UNIT),
                        Measure.Frequency.QUARTERLY,
                        92,
                        returner,
                        AgencyKind.HEALTH)));
    }

    /** What somebody at this end enters; empty where nothing is measured. */
    Optional<Command> command(End end, JointRecord record) {
        return anything(end, record).map(made -> new Command.MakeReturn(made, chance.oneIn(3) ? "Two clinics." : ""));
    }

    /** Everything that somebody might return, right or wrong. */
    Optional<ReturnMade> anything(End end, JointRecord record) {
        var agreements = record.agreements().stream()
                .filter(agreement -> !agreement.terms().measures().isEmpty())
                .toList();
        return agreements.isEmpty() ? Optional.empty() : returned(end, record, chance.pick(agreements));
    }

    private Optional<ReturnMade> returned(End end, JointRecord record, Agreement agreement) {
        var own = end.parties.partnership().agency(end.parties.own()).kind();
        var measures = agreement.terms().measures().stream()
                .filter(measure -> (measure.enteredBy() == own) != chance.oneIn(8))
                .toList();
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        var measure = chance.pick(measures);
        var periods = record.periods(agreement, measure);
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        var period = some(end, periods);
        return Optional.of(new ReturnMade(
                agreement.offer().reference(),
                measure.measureId(),
                chance.oneIn(12) ? new MeasurePeriod(period.from(), period.to().plusDays(1)) : period,
                new Hundredths(chance.below(10_000) - 100L),
                People.today(end)));
    }

    /** Mostly one that is over, the last of them more than once. */
    private MeasurePeriod some(End end, List<MeasurePeriod> periods) {
        var over = periods.stream()
                .filter(period -> period.to().isBefore(People.today(end)))
                .toList();
        if (over.isEmpty() || chance.oneIn(10)) {
            return chance.pick(periods);
        }
        return chance.oneIn(3) ? over.getLast() : chance.pick(over);
    }
}
