/** The book of a partnership: own log, mirror of the partner's log and what is projected from them, with the ports it needs. */
@NullMarked
package uk.concord.node.book;

import org.jspecify.annotations.NullMarked;
