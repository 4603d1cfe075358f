/** Running other programs: start, watch, start again, stop, and know one's own after a crash. */
@NullMarked
package uk.concord.dev.process;

import org.jspecify.annotations.NullMarked;
