/** Erasing parts: their bytes go, their entries stay and go on to prove what was there. */
@NullMarked
package uk.concord.node.book.erase;

import org.jspecify.annotations.NullMarked;
