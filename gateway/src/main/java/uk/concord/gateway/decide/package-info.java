/** Signing an offer or an answer. */
@NullMarked
package uk.concord.gateway.decide;

import org.jspecify.annotations.NullMarked;
