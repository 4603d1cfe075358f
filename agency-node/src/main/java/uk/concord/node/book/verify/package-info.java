/** The book's own check of itself: stored entries against stored checkpoints, a bounded step at a time. */
@NullMarked
package uk.concord.node.book.verify;

import org.jspecify.annotations.NullMarked;
