/** Pages that follow what happens while they are open: server-sent events. Every page is complete without them. */
@NullMarked
package uk.concord.gateway.live;

import org.jspecify.annotations.NullMarked;
