/** Calls to the agencies' services: for whom, to which, and what a failure means to people. */
@NullMarked
package uk.concord.gateway.agencies;

import org.jspecify.annotations.NullMarked;
