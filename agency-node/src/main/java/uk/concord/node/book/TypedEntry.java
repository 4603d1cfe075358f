package uk.concord.node.book;

import org.jspecify.annotations.Nullable;
import uk.concord.record.RecordId;

/**
 * Of what type one entry of a log is and about which record, without its bytes.
 *
 * @param type number of the entry's type as the envelope has it
 * @param recordId absent for entries about the partnership itself
 */
public record TypedEntry(int type, @Nullable RecordId recordId) {}
