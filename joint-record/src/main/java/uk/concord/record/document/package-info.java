/** Documents beside records: what kinds there are, and what their bytes may be. */
@NullMarked
package uk.concord.record.document;

import org.jspecify.annotations.NullMarked;
