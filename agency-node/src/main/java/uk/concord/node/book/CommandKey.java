package uk.concord.node.book;

import uk.concord.record.ActorId;
import uk.concord.record.entry.IdempotencyKey;

/** What makes a command the same when it is sent twice: who sent it, and the key they chose. */
public record CommandKey(ActorId actor, IdempotencyKey key) {}
