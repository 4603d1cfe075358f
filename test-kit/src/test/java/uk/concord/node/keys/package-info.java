/** Keys that a service must not start with. */
@NullMarked
package uk.concord.node.keys;

import org.jspecify.annotations.NullMarked;
