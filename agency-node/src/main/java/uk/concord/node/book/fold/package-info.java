/** From stored entries to the joint records they tell, and from those to the rows that lists are read from. */
@NullMarked
package uk.concord.node.book.fold;

import org.jspecify.annotations.NullMarked;
