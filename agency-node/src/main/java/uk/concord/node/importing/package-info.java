/** Existing agreements from a contract register: read row by row, checked, and made into drafts, all of them or none. */
@NullMarked
package uk.concord.node.importing;

import org.jspecify.annotations.NullMarked;
