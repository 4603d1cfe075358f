/** Hearing of changes as they are committed, without asking the database. */
@NullMarked
package uk.concord.node.change;

import org.jspecify.annotations.NullMarked;
