/** Findings: what an auditor or a commissioner would raise about a record, by rules over its fold. Pure. */
@NullMarked
package uk.concord.record.finding;

import org.jspecify.annotations.NullMarked;
