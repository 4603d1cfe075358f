/** Disputes between the two agencies: the list, raising one, and the page of one. */
@NullMarked
package uk.concord.gateway.dispute;

import org.jspecify.annotations.NullMarked;
