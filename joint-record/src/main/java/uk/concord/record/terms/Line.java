package uk.concord.record.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is paid for. */
public record Line(
        String lineId,
        String name,
        @Nullable LegalBasis legalBasis,
        @Nullable Organisation payee,
        List<YearAmount> costs,
        List<Contribution> contributions,
        Provenance provenance) {

    public Line {
        costs = List.copyOf(costs);
        contributions = List.copyOf(contributions);
    }
}
