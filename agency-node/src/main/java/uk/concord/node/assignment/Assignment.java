package uk.concord.node.assignment;

import java.time.Instant;
import uk.concord.record.ActorId;

/**
 * A post sees to a record.
 *
 * @param post empty for nobody in particular
 * @param assignedBy post of whoever assigned it
 * @param actor who assigned it
 * @param at when, in business time
 */
record Assignment(String post, String assignedBy, ActorId actor, Instant at) {}
