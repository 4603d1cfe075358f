/** The bytes beside entries, and the commitments that tie them to their entries. */
@NullMarked
package uk.concord.node.book.part;

import org.jspecify.annotations.NullMarked;
