/** Who is told of what, and when. */
@NullMarked
package uk.concord.node.notification;

import org.jspecify.annotations.NullMarked;
