/** In-memory implementations of agency-node's ports, passing the same contracts as the real ones. */
@NullMarked
package uk.concord.testkit.memory;

import org.jspecify.annotations.NullMarked;
