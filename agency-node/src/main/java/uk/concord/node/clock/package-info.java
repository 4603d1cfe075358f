/** The two clocks: business time, which tests and development may move forward, and security time, which nobody moves. */
@NullMarked
package uk.concord.node.clock;

import org.jspecify.annotations.NullMarked;
