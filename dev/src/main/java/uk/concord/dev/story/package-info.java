/** The first record, entered through the public API as the demo users. */
@NullMarked
package uk.concord.dev.story;

import org.jspecify.annotations.NullMarked;
