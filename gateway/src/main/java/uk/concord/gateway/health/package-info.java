/** Whether the gateway and everything it needs is ready. */
@NullMarked
package uk.concord.gateway.health;

import org.jspecify.annotations.NullMarked;
