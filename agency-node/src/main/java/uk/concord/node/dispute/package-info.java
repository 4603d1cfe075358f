/** Disputes, as the own agency's people raise them and act in them. The rules are the joint record's. */
@NullMarked
package uk.concord.node.dispute;

import org.jspecify.annotations.NullMarked;
