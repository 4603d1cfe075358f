/** Partnerships configured without a running service. */
@NullMarked
package uk.concord.node.agency;

import org.jspecify.annotations.NullMarked;
