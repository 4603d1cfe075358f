/** The book of agency-node by example: two agencies, in memory, without faults. */
@NullMarked
package uk.concord.testkit.book;

import org.jspecify.annotations.NullMarked;
