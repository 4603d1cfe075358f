package uk.concord.gateway.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;

/**
 * The pooled funds of a financial year, each by quarter.
 *
 * @param more the next page of records; null at the end
 */
public record FundsPage(
        String heading,
        Anchor back,
        List<Anchor> years,
        List<Fund> funds,
        Anchor csv,
        @Nullable Anchor more) {
    public FundsPage {
        years = List.copyOf(years);
        funds = List.copyOf(funds);
    }

    /**
     * One fund.
     *
     * @param standing how it stands in a sentence
     * @param shares who bears what is over or keeps what is under; empty where nothing is
     */
    public record Fund(
            String ref, Anchor record, String name, StatementPage.Table table, String standing, String shares) {}
}
