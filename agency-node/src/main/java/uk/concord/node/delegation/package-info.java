/** What an agency's own scheme of delegation must be able to say; each kind of agency has its own. */
@NullMarked
package uk.concord.node.delegation;

import org.jspecify.annotations.NullMarked;
