package uk.concord.gateway.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.TermsTable;

/**
 * Where notice is prepared, and where it is given.
 *
 * @param authority what the reader may decide; absent while nothing waits
 * @param file the decision file, for whoever keeps it and decides nothing; absent when there is none
 * @param ends what the notice that waits would end; absent while none does
 * @param remaining what would be left of the money; absent while none waits
 * @param decision the decision that was taken before; absent while none was
 * @param form what the reader can fill in; absent when that is nothing
 * @param discard where the notice that waits can be thrown away; absent when the reader may not
 */
public record NoticePage(
        String ref,
        String title,
        Anchor back,
        String heading,
        String lead,
        @Nullable AuthorityView authority,
        @Nullable Anchor file,
        @Nullable SummaryList ends,
        @Nullable TermsTable remaining,
        @Nullable SummaryList decision,
        @Nullable Form form,
        @Nullable Discard discard,
        ErrorSummary problems) {

    /** The questions and the button. */
    public record Form(String action, Hidden hidden, List<Input> inputs, String button, boolean warning) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    /** A button that throws the notice away. */
    public record Discard(String action, Hidden hidden) {}
}
