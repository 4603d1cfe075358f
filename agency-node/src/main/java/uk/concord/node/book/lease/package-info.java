/** Who of several instances of one service appends and signs: one at a time, and one that was replaced is refused. */
@NullMarked
package uk.concord.node.book.lease;

import org.jspecify.annotations.NullMarked;
