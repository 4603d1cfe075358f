/** Both agencies' books, side by side, for auditors. */
@NullMarked
package uk.concord.gateway.books;

import org.jspecify.annotations.NullMarked;
