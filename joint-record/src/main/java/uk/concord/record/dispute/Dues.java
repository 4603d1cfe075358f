package uk.concord.record.dispute;

import java.time.LocalDate;
import java.util.List;
import uk.concord.record.Agency;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.notice.Accrual;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Line;

/**
 * What each body owes of a line under terms, by the day. An amount accrues as notices count it ({@link Accrual}), so the parts
 * of a period always sum to what was agreed for it. What third parties pay is left out.
 */
record Dues(Partnership partnership, Line line) {

    /** One for each month that any of the days lies in, months without money too. */
    List<Share> by(LocalDate first, LocalDate last) {
        return new Months(first, last)
                .parts().stream()
                        .map(part -> new Share(
                                line.lineId(),
                                part.month(),
                                within(partnership.council(), part),
                                within(partnership.health(), part)))
                        .toList();
    }

    private Pence within(Agency payer, Months.Part part) {
        return line.contributions().stream()
                .filter(contribution -> isBy(payer, contribution))
                .flatMap(contribution -> contribution.amounts().stream())
                .flatMap(amount -> Accrual.of(amount).stream())
                .map(accrual -> new Pence(accrual.by(part.last()).value()
                        - accrual.by(part.first().minusDays(1)).value()))
                .reduce(Pence.ZERO, Pence::plus);
    }

    private static boolean isBy(Agency payer, Contribution contribution) {
        return !contribution.thirdParty()
                && contribution.payer() != null
                && contribution.payer().code().equals(payer.organisation());
    }
}
