/** What a disagreement is about, when its rungs end, and what it costs each body to the penny. Pure. */
@NullMarked
package uk.concord.record.dispute;

import org.jspecify.annotations.NullMarked;
