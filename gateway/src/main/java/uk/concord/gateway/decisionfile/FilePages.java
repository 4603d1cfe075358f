package uk.concord.gateway.decisionfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;

/** What the pages of a decision file show. */
public sealed interface FilePages {
    /** What the file is about, and the way back to it. */
    record Heading(String ref, String title, Anchor back) {}

    /**
     * The file whole.
     *
     * @param standing where it stands and what comes next
     * @param asked what is asked of the decision; null when nothing is
     * @param next the one thing to do now; null when there is only waiting
     * @param others what else can be recorded
     */
    record File(
            Heading heading,
            String standing,
            @Nullable SummaryList asked,
            @Nullable SummaryList dates,
            SummaryList steps,
            @Nullable Anchor next,
            List<Anchor> others,
            String done)
            implements FilePages {
        public File {
            others = List.copyOf(others);
        }
    }

    /** One step to record. */
    record Form(
            Heading heading,
            String title,
            String lead,
            String action,
            String button,
            Hidden hidden,
            List<Input> inputs,
            ErrorSummary problems)
            implements FilePages {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }
}
