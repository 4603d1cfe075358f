package uk.concord.record.negotiation;

import java.util.Optional;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.StatementKey;

/** The keys of the own agency's sealed statements. */
@FunctionalInterface
public interface StatementKeys {
    /** No keys at all. */
    StatementKeys NONE = filed -> Optional.empty();

    /** The key that a STATEMENT_FILED of the own log was sealed with; empty when what it is derived from is not here. */
    Optional<StatementKey> of(Entry filed);
}
