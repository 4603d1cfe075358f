/** Tests of the launcher. */
@NullMarked
package uk.concord.dev.story;

import org.jspecify.annotations.NullMarked;
