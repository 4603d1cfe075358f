/** What both agencies say about a record without deciding anything. */
@NullMarked
package uk.concord.gateway.discussion;

import org.jspecify.annotations.NullMarked;
