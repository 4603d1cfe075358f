/** The ladder: how two agencies deal with a dispute, agreed before there is one. Pure. */
@NullMarked
package uk.concord.record.ladder;

import org.jspecify.annotations.NullMarked;
