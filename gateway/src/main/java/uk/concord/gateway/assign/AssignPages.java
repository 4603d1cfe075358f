package uk.concord.gateway.assign;

import java.util.List;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;

/** What the pages of assignments show. */
public sealed interface AssignPages {
    /**
     * Asks which post sees to one record.
     *
     * @param standing who sees to it now, and since when
     */
    record One(
            String title, String standing, Anchor back, String action, Input post, Hidden hidden, ErrorSummary problems)
            implements AssignPages {}

    /** Which posts see to how much, with each partner, and a form to hand it over. */
    record All(List<Partner> partners, String done) implements AssignPages {
        public All {
            partners = List.copyOf(partners);
        }
    }

    /**
     * One partnership's work by post.
     *
     * @param questions from which post to which; empty when no post sees to anything
     */
    record Partner(
            String partnership,
            String name,
            List<Row> posts,
            List<Input> questions,
            Hidden hidden,
            ErrorSummary problems)
            implements AssignPages {
        public Partner {
            posts = List.copyOf(posts);
            questions = List.copyOf(questions);
        }
    }

    /** One post and how many records it sees to. */
    record Row(String post, String records) implements AssignPages {}
}
