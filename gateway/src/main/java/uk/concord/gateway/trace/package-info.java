/** What every request is given on arrival: an id to follow it by. */
@NullMarked
package uk.concord.gateway.trace;

import org.jspecify.annotations.NullMarked;
