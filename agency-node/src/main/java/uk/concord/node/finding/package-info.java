/** Lists of findings: what an auditor or a commissioner would raise, over all records. */
@NullMarked
package uk.concord.node.finding;

import org.jspecify.annotations.NullMarked;
