/** How money, dates, limits and codes are written for people. */
@NullMarked
package uk.concord.gateway.wording;

import org.jspecify.annotations.NullMarked;
