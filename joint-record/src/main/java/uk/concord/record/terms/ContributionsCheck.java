package uk.concord.record.terms;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyKind;
import uk.concord.record.Findings;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;

/** Checks who pays for a line, from which fund, and that for every year the contributions sum to the cost. */
final class ContributionsCheck {
    private final String path;
    private final Line line;
    private final Partnership partnership;
    private final Findings findings;

    ContributionsCheck(String path, Line line, Partnership partnership, Findings findings) {
        this.path = path + ".contributions";
        this.line = line;
        this.partnership = partnership;
        this.findings = findings;
    }

    /** Sums are compared only where the costs stand in their places. */
    void check(boolean costsAreSound) {
        var seen = new HashSet<Source>();
        var comparable = costsAreSound && !line.contributions().isEmpty();
        for (var i = 0; i < line.contributions().size(); i++) {
            var contribution = line.contributions().get(i);
            var at = path + "[" + i + "]";
            payer(at, contribution);
            if (contribution.payer() != null && contribution.fund() != null) {
                findings.require(
                        seen.add(new Source(contribution.payer().code(), contribution.fund())),
                        at + ".fund",
                        "TWICE",
                        "This payer and fund are named above: put both into one");
            }
            comparable &= costsAreSound && samePeriods(at, contribution);
        }
        if (comparable) {
            sums();
        }
    }

    private void payer(String at, Contribution contribution) {
        var fund = contribution.fund();
        findings.filled(fund != null, at + ".fund");
        if (!findings.filled(contribution.payer() != null, at + ".payer") || contribution.payer() == null) {
            return;
        }
        var kind = kindOf(contribution.payer().code());
        findings.require(
                contribution.thirdParty() == (kind == null),
                at + ".third_party",
                "THIRD_PARTY",
                "A third party is a payer that is neither agency: say so, and of nobody else");
        findings.require(
                fund == null || fund.belongsTo(kind),
                at + ".fund",
                "FUND_NOT_OF_PAYER",
                "This payer does not hold that fund: choose one of its own");
    }

    /** Null for a third party. */
    private @Nullable AgencyKind kindOf(OrganisationCode payer) {
        if (payer.equals(partnership.council().organisation())) {
            return AgencyKind.COUNCIL;
        }
        return payer.equals(partnership.health().organisation()) ? AgencyKind.HEALTH : null;
    }

    private boolean samePeriods(String at, Contribution contribution) {
        var same = contribution.amounts().size() == line.costs().size();
        for (var i = 0; same && i < line.costs().size(); i++) {
            var cost = line.costs().get(i);
            var amount = contribution.amounts().get(i);
            same = cost.year() != null
                    && cost.year().equals(amount.year())
                    && cost.from() != null
                    && cost.from().equals(amount.from())
                    && cost.to() != null
                    && cost.to().equals(amount.to());
        }
        findings.require(
                same,
                at + ".amounts",
                "NOT_THE_SAME_YEARS",
                "Give an amount for each year of the line's costs, in order");
        return same && amountsFit(at, contribution);
    }

    private boolean amountsFit(String at, Contribution contribution) {
        var fit = true;
        for (var i = 0; i < contribution.amounts().size(); i++) {
            var amount = contribution.amounts().get(i).amount();
            fit &= findings.require(
                    amount != null && !amount.isMoreThan(Pence.MOST),
                    at + ".amounts[" + i + "].amount_pence",
                    "AMOUNT_OUT_OF_RANGE",
                    "Enter an amount between £0 and £100,000,000,000");
        }
        return fit;
    }

    private void sums() {
        for (var i = 0; i < line.costs().size(); i++) {
            var sum = Pence.ZERO;
            for (var contribution : line.contributions()) {
                var amount = contribution.amounts().get(i).amount();
                sum = sum.plus(amount == null ? Pence.ZERO : amount);
            }
            findings.require(
                    sum.equals(line.costs().get(i).amount()),
                    path.replace(".contributions", ".costs") + "[" + i + "].amount_pence",
                    "CONTRIBUTIONS_DO_NOT_SUM",
                    "The contributions to this year do not add up to its cost: change one or the other");
        }
    }

    private record Source(OrganisationCode payer, Fund fund) {}
}
