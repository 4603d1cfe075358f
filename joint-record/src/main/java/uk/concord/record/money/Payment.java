package uk.concord.record.money;

import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Spending;

/**
 * A payment that was entered and not taken back.
 *
 * @param received the entry in which the agency that was paid says that it has come; null while it has not
 */
public record Payment(
        Entry entry, Spending.Paid paid, @Nullable Entry received) {}
