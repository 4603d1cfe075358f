/** The exchange with the partner as a state machine: what to send next, what an answer means, what to answer. */
@NullMarked
package uk.concord.node.book.exchange;

import org.jspecify.annotations.NullMarked;
