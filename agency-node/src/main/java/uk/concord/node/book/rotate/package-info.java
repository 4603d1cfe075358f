/** Changing the keys of the own log and mirror without stopping. */
@NullMarked
package uk.concord.node.book.rotate;

import org.jspecify.annotations.NullMarked;
