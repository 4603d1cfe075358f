/** The append-only log: an RFC 6962 Merkle tree. */
@NullMarked
package uk.concord.log;

import org.jspecify.annotations.NullMarked;
