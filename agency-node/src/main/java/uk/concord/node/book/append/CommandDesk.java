package uk.concord.node.book.append;

import java.util.List;
import uk.concord.record.PartnershipId;

/** Where commands are handed in: answers once the outcome is durable. Many callers at once share one transaction. */
public interface CommandDesk {
    /** Decides the command under the partnership's lock and appends what comes of it. Blocks until that is committed. */
    Outcome submit(PartnershipId partnership, CommandRequest request);

    /**
     * Decides commands under the partnership's lock, in order, and appends what comes of all of them or nothing, in a transaction
     * of their own. Blocks until that is committed.
     *
     * @param checkOnly true to append nothing in any case, and to tell what stands against them
     */
    Together submitTogether(PartnershipId partnership, List<CommandRequest> requests, boolean checkOnly);
}
