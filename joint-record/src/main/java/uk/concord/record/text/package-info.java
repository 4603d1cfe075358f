/** What may stand in a text that two agencies keep for thirty years. */
@NullMarked
package uk.concord.record.text;

import org.jspecify.annotations.NullMarked;
