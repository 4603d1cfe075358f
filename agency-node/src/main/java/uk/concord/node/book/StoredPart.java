package uk.concord.node.book;

import uk.concord.log.Hash;
import uk.concord.record.Bytes;

/**
 * The bytes of a part beside the entry that commits to them; they can be erased without touching it.
 *
 * @param side the log of the entry it belongs to
 * @param index that entry's place
 * @param commitment SHA-256 of salt and content
 * @param shared true when it travels with its entry; false when it never leaves the agency
 * @param salt 32 random bytes
 */
public record StoredPart(Side side, long index, Hash commitment, boolean shared, Bytes salt, Bytes content) {}
