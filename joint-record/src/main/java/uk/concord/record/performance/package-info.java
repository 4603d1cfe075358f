/** What terms promise to measure, what was returned of it, and what is missing: computed from folded records. */
@NullMarked
package uk.concord.record.performance;

import org.jspecify.annotations.NullMarked;
