/** How the exchange with each partner stands. */
@NullMarked
package uk.concord.gateway.link;

import org.jspecify.annotations.NullMarked;
