package uk.concord.gateway.books;

import java.util.List;
import uk.concord.gateway.component.Tag;

/** Both agencies' books of each partnership, side by side. */
public record BooksPage(List<Pair> pairs) {
    public BooksPage {
        pairs = List.copyOf(pairs);
    }

    /** One partnership: what comparing its two books showed, and the books. */
    public record Pair(
            String partnership,
            String heading,
            String verdict,
            boolean agree,
            List<String> columns,
            List<Fact> facts,
            List<Compared> records,
            String recordsStanding) {
        public Pair {
            columns = List.copyOf(columns);
            facts = List.copyOf(facts);
            records = List.copyOf(records);
        }
    }

    /** The same question put to both books. */
    public record Fact(String question, List<String> answers) {
        public Fact {
            answers = List.copyOf(answers);
        }
    }

    /** One record as each book has it. */
    public record Compared(String ref, String href, List<String> states, Tag verdict) {
        public Compared {
            states = List.copyOf(states);
        }
    }
}
