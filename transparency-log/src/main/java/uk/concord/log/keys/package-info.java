/** Keys as files: one directory per agency and partnership, and the public file that partners exchange. */
@NullMarked
package uk.concord.log.keys;

import org.jspecify.annotations.NullMarked;
