package uk.concord.node.book;

import uk.concord.log.Hash;
import uk.concord.record.RecordId;

/**
 * A command that was accepted: what it asked, to recognise it, and what came of it, to answer the same again.
 *
 * @param request digest of what was asked
 * @param firstIndex index of its first entry in the own log
 * @param entries how many entries it made
 * @param version the record's version after it
 */
public record StoredCommand(
        CommandKey key, Hash request, RecordId recordId, long firstIndex, int entries, long version) {
    /** In place of the digest where the command is known by its entries alone, because the database was restored since. */
    public static final Hash UNKNOWN_REQUEST = Hash.of(new byte[Hash.LENGTH]);
}
