package uk.concord.gateway.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.TermsTable;
import uk.concord.gateway.record.TermsView;

/** What the pages of a draft show. */
public sealed interface DraftPages {
    /** What a draft is called, and where it lives. */
    record Heading(String ref, String title, String home) {}

    /**
     * The partner's offer that a draft counters.
     *
     * @param record where that offer is read; null when the draft counters none
     * @param settles the dispute that ends when it is accepted; null when it settles none
     * @param tooLate what became of it and what to do; empty while it can be answered
     */
    record Counters(@Nullable Anchor record, @Nullable Anchor settles, String tooLate) {}

    /** The task list. */
    record Tasks(
            Heading heading,
            String standing,
            Counters counters,
            String returned,
            String done,
            List<Task> tasks,
            Anchor check,
            @Nullable Anchor decide,
            @Nullable Anchor giveBack,
            @Nullable Anchor discard,
            String editors)
            implements DraftPages {
        public Tasks {
            tasks = List.copyOf(tasks);
        }
    }

    /** One short form among others; a task that cannot be opened has an empty {@code href}. */
    record Task(
            String title,
            String href,
            String words,
            @Nullable Tag tag) {}

    /** One short form. */
    record Form(
            Heading heading,
            String title,
            String lead,
            String action,
            String saved,
            boolean more,
            Hidden hidden,
            List<Input> inputs,
            ErrorSummary problems)
            implements DraftPages {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    /** The lines of money. */
    record Money(
            Heading heading,
            String missing,
            String saved,
            List<Line> lines,
            TermsTable table,
            Hidden hidden,
            ErrorSummary problems)
            implements DraftPages {
        public Money {
            lines = List.copyOf(lines);
        }
    }

    /** What is measured. */
    record Measures(Heading heading, String saved, List<Line> measures, Hidden hidden, ErrorSummary problems)
            implements DraftPages {
        public Measures {
            measures = List.copyOf(measures);
        }
    }

    /** One line, or one measure, that can be changed or removed. */
    record Line(String name, String facts, Anchor change, String remove) {}

    /** Everything once more before it goes to one of the approvers, who are named as far as they are known. */
    record Check(
            Heading heading,
            Counters counters,
            TermsView terms,
            SummaryList decision,
            List<Anchor> changes,
            ErrorSummary problems,
            List<String> approvers,
            @Nullable Hidden send)
            implements DraftPages {
        public Check {
            changes = List.copyOf(changes);
            approvers = List.copyOf(approvers);
        }
    }

    /** Asks for a reason before a draft is given back. */
    record GiveBack(Heading heading, Input reason, Hidden hidden, ErrorSummary problems) implements DraftPages {}

    /** Asks once more before a draft is shown to the partner. */
    record Share(Heading heading, String partner, TermsView terms, Hidden hidden, ErrorSummary problems)
            implements DraftPages {}

    /** Asks once more before a draft is thrown away. */
    record Discard(Heading heading, Hidden hidden) implements DraftPages {}
}
