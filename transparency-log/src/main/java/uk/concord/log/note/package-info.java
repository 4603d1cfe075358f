/**
 * Signed notes, checkpoints, signatures and cosignatures as C2SP writes them, and the keys that make and check them.
 */
@NullMarked
package uk.concord.log.note;

import org.jspecify.annotations.NullMarked;
