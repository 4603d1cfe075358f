/** What all of a book shares, without a database. */
@NullMarked
package uk.concord.node.book;

import org.jspecify.annotations.NullMarked;
