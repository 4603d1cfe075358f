/** Who sees to a record's work: one record given to a post, and all of a post's work handed over. */
@NullMarked
package uk.concord.gateway.assign;

import org.jspecify.annotations.NullMarked;
