/** The words every part of a joint record shares: ids, organisations, digests, money. */
@NullMarked
package uk.concord.record;

import org.jspecify.annotations.NullMarked;
