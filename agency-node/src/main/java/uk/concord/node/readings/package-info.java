/** Who has looked at what, on record. */
@NullMarked
package uk.concord.node.readings;

import org.jspecify.annotations.NullMarked;
