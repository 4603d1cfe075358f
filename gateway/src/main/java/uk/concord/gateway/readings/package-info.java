/** Who has looked at what. */
@NullMarked
package uk.concord.gateway.readings;

import org.jspecify.annotations.NullMarked;
