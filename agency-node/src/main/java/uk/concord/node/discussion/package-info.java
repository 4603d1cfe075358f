/** What both agencies say about a record without deciding anything. */
@NullMarked
package uk.concord.node.discussion;

import org.jspecify.annotations.NullMarked;
