package uk.concord.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.novation.Novation;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** I15: an agreement that passes to a successor costs each of its payers, by line and financial year, what it did. */
final class NovationInvariants {
    /** Lines of one name are one line that was parted. */
    private record Place(
            String line,
            @Nullable OrganisationCode payer,
            @Nullable Fund fund,
            @Nullable FinancialYear year) {}

    private final Coverage coverage;
    private final Novating novating;

    NovationInvariants(Coverage coverage, Novating novating) {
        this.coverage = coverage;
        this.novating = novating;
    }

    void check(JointRecord record) {
        for (var agreement : record.agreements()) {
            var novation = novating.madeBy(agreement.terms());
            if (novation != null) {
                check(record, novation, agreement.terms());
                coverage.met(Event.NOVATION);
            }
        }
    }

    private static void check(JointRecord record, Novation novation, Terms after) {
        Violation.unless(
                money(novation.terms()).equals(money(after)),
                "I15: novation of " + record.id() + " has changed the money");
        Violation.unless(
                after.lines().stream()
                        .filter(line -> Novating.ENDING.equals(line.payee()))
                        .flatMap(line -> line.costs().stream())
                        .allMatch(cost -> cost.to() != null && cost.to().isBefore(novation.day())),
                "I15: novation of " + record.id() + " has left money with whom it passes from");
    }

    private static Map<Place, Long> money(Terms terms) {
        var sums = new HashMap<Place, Long>();
        for (var line : terms.lines()) {
            add(sums, line, null, null, line.costs());
            line.contributions().forEach(paid -> {
                var payer = paid.payer() == null ? null : paid.payer().code();
                add(sums, line, payer, paid.fund(), paid.amounts());
            });
        }
        return sums;
    }

    private static void add(
            Map<Place, Long> sums,
            Line line,
            @Nullable OrganisationCode payer,
            @Nullable Fund fund,
            List<YearAmount> amounts) {
        for (var amount : amounts) {
            sums.merge(
                    new Place(line.name(), payer, fund, amount.year()),
                    amount.amount() == null ? 0 : amount.amount().value(),
                    Math::addExact);
        }
    }
}
