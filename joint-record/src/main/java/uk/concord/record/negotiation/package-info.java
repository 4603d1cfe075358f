/** Offer and answer: the fold of both logs, the judgement of every entry, and what an agency may append next. */
@NullMarked
package uk.concord.record.negotiation;

import org.jspecify.annotations.NullMarked;
