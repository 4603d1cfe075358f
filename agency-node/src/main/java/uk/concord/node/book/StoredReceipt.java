package uk.concord.node.book;

import java.time.Instant;
import uk.concord.record.Bytes;

/**
 * A cosigned checkpoint: for the own log what the partner gave, for the mirror what was given to the partner.
 *
 * @param note the note with the log's signatures and the mirror's cosignatures
 * @param at when it was stored
 */
public record StoredReceipt(Side side, long size, Bytes note, Instant at) {}
