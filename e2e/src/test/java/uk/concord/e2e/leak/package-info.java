/** What must never stand in a log, and the search for it after all journeys. */
@NullMarked
package uk.concord.e2e.leak;

import org.jspecify.annotations.NullMarked;
