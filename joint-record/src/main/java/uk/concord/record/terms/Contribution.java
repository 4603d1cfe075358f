package uk.concord.record.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one payer puts into a line from one fund; a third party pays without signing. */
public record Contribution(
        @Nullable Organisation payer, @Nullable Fund fund, boolean thirdParty, List<YearAmount> amounts) {

    public Contribution {
        amounts = List.copyOf(amounts);
    }
}
