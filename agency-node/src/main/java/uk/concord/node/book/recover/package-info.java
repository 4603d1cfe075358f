/** Making a restored book whole again: the own log's tail from the partner's mirror, then the partner's log anew. */
@NullMarked
package uk.concord.node.book.recover;

import org.jspecify.annotations.NullMarked;
