package uk.concord.node.book;

import java.util.Set;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Hears of every transaction on a partnership's book after it is durable. It is told on the writer's thread: it must be quick. */
@FunctionalInterface
public interface CommitListener {
    /** For whom nobody listens. */
    CommitListener NOBODY = (_, _) -> {};

    void committed(PartnershipId partnership, Touched touched);

    /**
     * What a transaction touched of what people see.
     *
     * @param records those whose rows were projected
     * @param receipted true when the partner's receipt for the own log was kept
     */
    record Touched(Set<RecordId> records, boolean receipted) {
        public Touched {
            records = Set.copyOf(records);
        }

        public boolean isNothing() {
            return records.isEmpty() && !receipted;
        }
    }
}
