/** Returns of measures, entered by the own agency's people. The rules are the joint record's. */
@NullMarked
package uk.concord.node.performance;

import org.jspecify.annotations.NullMarked;
