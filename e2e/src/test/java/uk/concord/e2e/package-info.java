/** Journeys through the running system, as its users make them. */
@NullMarked
package uk.concord.e2e;

import org.jspecify.annotations.NullMarked;
