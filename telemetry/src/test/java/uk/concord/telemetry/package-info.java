/** Tests of the package of the same name. */
@NullMarked
package uk.concord.telemetry;

import org.jspecify.annotations.NullMarked;
