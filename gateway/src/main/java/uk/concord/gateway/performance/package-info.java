/** The performance of a record: what was promised, what was returned, and the form for it. */
@NullMarked
package uk.concord.gateway.performance;

import org.jspecify.annotations.NullMarked;
