/** The append-only log: hashes, the RFC 6962 Merkle tree, its stored frontier and its proofs. */
@NullMarked
package uk.concord.log;

import org.jspecify.annotations.NullMarked;
