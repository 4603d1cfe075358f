/** Tests of the launcher. */
@NullMarked
package uk.concord.dev.trust;

import org.jspecify.annotations.NullMarked;
