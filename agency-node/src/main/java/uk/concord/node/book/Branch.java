package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;

/**
 * The end of the own log as it was set aside, because another version of it is at the partner: kept with parts and checkpoints,
 * part of the log no more.
 *
 * @param number which one of this book, from 0
 * @param from index of its first entry
 * @param size of the log that it was the end of; as much as {@code from} when no entry had to go
 * @param note the newest checkpoint that was signed over any of it; null when none was
 * @param at when it was set aside
 * @param by who set it aside
 */
public record Branch(
        int number, long from, long size, @Nullable Bytes note, Instant at, ActorId by) {
    /** How many entries it has. */
    public long entries() {
        return size - from;
    }
}
