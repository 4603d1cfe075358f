package uk.concord.gateway.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.TermsView;

/**
 * The discussion of a record.
 *
 * @param shown the shared draft that the reader looks at; absent when it is none
 * @param form where the reader can say something; absent when the reader may not
 */
public record DiscussionPage(
        String ref,
        String title,
        Anchor back,
        String lead,
        String done,
        @Nullable Shown shown,
        @Nullable Form form,
        List<Item> items,
        Pagination pages,
        ErrorSummary problems) {

    public DiscussionPage {
        items = List.copyOf(items);
    }

    /** One thing that was said or shown. */
    public record Item(
            String id,
            Tag tag,
            String who,
            String when,
            Ticks ticks,
            List<String> paragraphs,
            String about,
            @Nullable Anchor look,
            @Nullable Anchor reply,
            @Nullable Mark mark) {
        public Item {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A button that marks a question as answered. */
    public record Mark(String action, Hidden hidden, String about) {}

    /** A shared draft whole, and what it would change. */
    public record Shown(
            String heading, TermsView terms, @Nullable Changes changes) {}

    /** Where something is said. */
    public record Form(String heading, String action, Hidden hidden, String about, List<Input> inputs, String button) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }
}
