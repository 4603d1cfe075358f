/** What the service owes by itself: releasing withdrawn offers and ending those whose time is over. */
@NullMarked
package uk.concord.node.book.react;

import org.jspecify.annotations.NullMarked;
