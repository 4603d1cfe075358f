/** Decision files by example. */
@NullMarked
package uk.concord.node.decisionfile;

import org.jspecify.annotations.NullMarked;
