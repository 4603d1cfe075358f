/** Tests of the launcher. */
@NullMarked
package uk.concord.dev;

import org.jspecify.annotations.NullMarked;
