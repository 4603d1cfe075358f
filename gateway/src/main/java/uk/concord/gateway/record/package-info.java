/** One joint record as its own agency's book shows it. */
@NullMarked
package uk.concord.gateway.record;

import org.jspecify.annotations.NullMarked;
