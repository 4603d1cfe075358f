/** What waits for whom. */
@NullMarked
package uk.concord.gateway.work;

import org.jspecify.annotations.NullMarked;
