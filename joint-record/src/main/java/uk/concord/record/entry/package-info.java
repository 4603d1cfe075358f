/** The entries of an agency's log as values: the envelope, its payloads, and what a decision says of itself. */
@NullMarked
package uk.concord.record.entry;

import org.jspecify.annotations.NullMarked;
