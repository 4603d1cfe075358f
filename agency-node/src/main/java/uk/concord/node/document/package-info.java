/** Documents beside records: attached by people, read by pieces. */
@NullMarked
package uk.concord.node.document;

import org.jspecify.annotations.NullMarked;
