/**
 * Signed notes, checkpoints, signatures and cosignatures as C2SP writes them, and the keys that make and check them.
 *
 * <p>Built from these versions of the specifications in repository C2SP/C2SP: signed-note at 055287621bf3, tlog-checkpoint
 * at 2793893976c8, tlog-cosignature at 01194db11950, tlog-proof at 0065ea5b7161, tlog-witness at 055270b59288.
 */
@NullMarked
package uk.concord.log.note;

import org.jspecify.annotations.NullMarked;
