package uk.concord.node.importing;

import java.util.List;
import java.util.TreeMap;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.YearAmount;
import uk.concord.proto.record.v1.RegisterRow;

/** The rows of one line: each is what one payer puts in from one fund, and together they are what the line costs. */
record RegisterLine(List<RegisterRow> rows, Cells cells, RegisterYears years) {
    RegisterLine {
        rows = List.copyOf(rows);
    }

    Line line(String name, Provenance provenance) {
        var first = rows.getFirst();
        var line = Line.newBuilder().setLineId(name).setName(first.getLine()).setProvenance(provenance);
        cells.choice(first.getRow(), "legal_basis", first.getLegalBasis(), "LEGAL_BASIS_", LegalBasis.values())
                .ifPresent(line::setLegalBasis);
        cells.organisation(first.getRow(), "payee", first.getPayee()).ifPresent(line::setPayee);
        for (var row : rows) {
            line.addContributions(contribution(row));
        }
        return line.addAllCosts(costs(line)).build();
    }

    private Contribution contribution(RegisterRow row) {
        var contribution = Contribution.newBuilder();
        cells.organisation(row.getRow(), "payer", row.getPayer()).ifPresent(contribution::setPayer);
        cells.choice(row.getRow(), "fund", row.getFund(), "FUND_", Fund.values())
                .ifPresent(contribution::setFund);
        cells.pounds(
                        row.getRow(),
                        "annual_amount",
                        row.getAnnualAmount(),
                        "Write pounds a year, for example 1,200,000 or 1200000.00.")
                .ifPresent(annual -> contribution.addAllAmounts(years.of(annual)));
        return contribution
                .setThirdParty(contribution.getFund() == Fund.FUND_GRANT)
                .build();
    }

    /** Year by year the sum of what is put in, so that both always agree to the penny. */
    private List<YearAmount> costs(Line.Builder line) {
        var sums = new TreeMap<String, YearAmount>();
        for (var contribution : line.getContributionsList()) {
            for (var amount : contribution.getAmountsList()) {
                sums.merge(amount.getFrom(), amount, RegisterLine::sum);
            }
        }
        return List.copyOf(sums.values());
    }

    private static YearAmount sum(YearAmount one, YearAmount other) {
        return one.toBuilder()
                .setAmountPence(Math.addExact(one.getAmountPence(), other.getAmountPence()))
                .build();
    }
}
