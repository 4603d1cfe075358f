@NullMarked
package uk.concord.node.clock;

import org.jspecify.annotations.NullMarked;
