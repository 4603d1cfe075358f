package uk.concord.node.book.append;

import java.util.List;
import uk.concord.record.Problem;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;

/** What came of a command. */
public sealed interface Outcome {
    /**
     * Held here: durable in the own log.
     *
     * @param entries the entries it made, in order
     * @param version the record's version after it
     * @param repeated true when it had been accepted before, and nothing was appended now
     */
    record Held(RecordId recordId, List<Entry> entries, long version, boolean repeated) implements Outcome {
        public Held {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Nothing was appended.
     *
     * @param code stable, for programs
     * @param sentence for people
     * @param problems by field, where there are any
     */
    record Refused(Kind kind, String code, String sentence, List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What kind of refusal, as a caller must treat it. */
    enum Kind {
        /** The rules stand against it. */
        RULES,
        /** The record has moved on since the sender read it. */
        STALE,
        /** Nobody knows the record. */
        UNKNOWN,
        /** The link or the clock forbids appending now; the same command may succeed later. */
        UNAVAILABLE
    }
}
