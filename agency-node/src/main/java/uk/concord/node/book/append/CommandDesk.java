package uk.concord.node.book.append;

import uk.concord.record.PartnershipId;

/** Where commands are handed in: answers once the outcome is durable. Many callers at once share one transaction. */
public interface CommandDesk {
    /** Decides the command under the partnership's lock and appends what comes of it. Blocks until that is committed. */
    Outcome submit(PartnershipId partnership, CommandRequest request);
}
