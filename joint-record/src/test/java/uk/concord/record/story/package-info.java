/** Samples and stories that tests of the joint record tell with. */
@NullMarked
package uk.concord.record.story;

import org.jspecify.annotations.NullMarked;
