package uk.concord.gateway.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money by line, payer and financial year. */
public record TermsTable(String caption, List<String> years, List<Line> lines, List<String> totals) {
    public TermsTable {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /**
     * One line with its payers and where its figures come from.
     *
     * @param days what it is paid for, as "from 1 July 2022"; empty where that is all of the terms
     */
    public record Line(
            String name,
            String basis,
            String payee,
            String days,
            @Nullable Origin origin,
            List<Payer> payers,
            List<String> costs) {
        public Line {
            payers = List.copyOf(payers);
            costs = List.copyOf(costs);
        }
    }

    /** What one payer puts in, year by year. */
    public record Payer(String name, String fund, List<String> amounts) {
        public Payer {
            amounts = List.copyOf(amounts);
        }
    }
}
