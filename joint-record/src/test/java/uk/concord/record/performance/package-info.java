/** Tests of what was promised and measured. */
@NullMarked
package uk.concord.record.performance;

import org.jspecify.annotations.NullMarked;
