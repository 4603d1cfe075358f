/** The in-memory implementations against the contracts of the ports. */
@NullMarked
package uk.concord.testkit.memory;

import org.jspecify.annotations.NullMarked;
