/** Findings: what an auditor or a commissioner would raise, counted, listed, and in words. */
@NullMarked
package uk.concord.gateway.finding;

import org.jspecify.annotations.NullMarked;
