/** Assignments: which post of this agency sees to a record's work. */
@NullMarked
package uk.concord.node.assignment;

import org.jspecify.annotations.NullMarked;
