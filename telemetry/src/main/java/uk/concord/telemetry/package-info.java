/** What every process tells its operators in the same way. */
@NullMarked
package uk.concord.telemetry;

import org.jspecify.annotations.NullMarked;
