/** Tests of the launcher. */
@NullMarked
package uk.concord.dev.process;

import org.jspecify.annotations.NullMarked;
