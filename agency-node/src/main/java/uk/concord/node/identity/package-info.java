/** Who calls: the user's token verified by this service itself, and what each role may do, denied by default. */
@NullMarked
package uk.concord.node.identity;

import org.jspecify.annotations.NullMarked;
