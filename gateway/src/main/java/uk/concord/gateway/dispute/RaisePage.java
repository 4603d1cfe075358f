package uk.concord.gateway.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;

/**
 * Where a dispute is raised.
 *
 * @param form absent where none can be raised, and {@code lead} says why
 */
public record RaisePage(
        String ref,
        String title,
        Anchor back,
        String lead,
        List<Anchor> ways,
        @Nullable Form form,
        ErrorSummary problems) {
    public RaisePage {
        ways = List.copyOf(ways);
    }

    /** What is asked. */
    public record Form(String action, Hidden hidden, List<Input> inputs) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }
}
