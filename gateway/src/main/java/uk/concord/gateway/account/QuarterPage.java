package uk.concord.gateway.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;

/**
 * The statement of account at the end of a quarter: what it says, what either agency has said of it, and what the reader may say.
 *
 * @param whole the statement line by line
 * @param agree null for who may not agree it, or has
 * @param query null for who may not query it, or has, or where the partner has agreed none
 */
public record QuarterPage(
        String heading,
        Anchor back,
        String lead,
        Tag tag,
        String done,
        StatementPage.Table sums,
        Anchor whole,
        List<Party> parties,
        List<Query> queries,
        @Nullable Form agree,
        @Nullable Form query,
        ErrorSummary problems) {
    public QuarterPage {
        parties = List.copyOf(parties);
        queries = List.copyOf(queries);
    }

    /** Whether an agency has agreed it, in words. */
    public record Party(String name, String words, @Nullable Ticks ticks) {}

    /** What an agency has said against the other's. */
    public record Query(String heading, List<String> paragraphs) {
        public Query {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Something that a finance officer may say.
     *
     * @param about hexadecimal: the digest that is agreed, or the statement that is queried
     */
    public record Form(String action, Hidden hidden, String about, List<Input> inputs) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }
}
