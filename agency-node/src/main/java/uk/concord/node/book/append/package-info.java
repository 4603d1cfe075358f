/** Appending to the own log: commands decided in groups under the lock, the signed head, and what the service owes by itself. */
@NullMarked
package uk.concord.node.book.append;

import org.jspecify.annotations.NullMarked;
