package uk.concord.node.book.append;

import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.negotiation.Command;

/**
 * A command as somebody sent it.
 *
 * @param actor who sent it, as the verified token says
 * @param key the same for every attempt at the same thing
 * @param digest of everything that was asked; another digest under the same key is refused
 * @param expectedVersion the record's version the sender had read; absent leaves it to what the command names
 * @param draft the draft it offers, which is marked as offered in the very transaction; absent when it offers none
 */
public record CommandRequest(
        Actor actor,
        IdempotencyKey key,
        Hash digest,
        RecordId recordId,
        Command command,
        @Nullable Long expectedVersion,
        @Nullable WaitingDraft draft) {

    /** A command that offers no draft. */
    public CommandRequest(
            Actor actor,
            IdempotencyKey key,
            Hash digest,
            RecordId recordId,
            Command command,
            @Nullable Long expectedVersion) {
        this(actor, key, digest, recordId, command, expectedVersion, null);
    }

    /** The same command, offering a draft. */
    public CommandRequest offering(WaitingDraft offered) {
        return new CommandRequest(actor, key, digest, recordId, command, expectedVersion, offered);
    }

    /** What makes it the same when sent twice. */
    public CommandKey commandKey() {
        return new CommandKey(actor.id(), key);
    }
}
