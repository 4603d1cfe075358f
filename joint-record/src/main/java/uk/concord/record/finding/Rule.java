package uk.concord.record.finding;

import java.util.stream.Stream;
import uk.concord.record.negotiation.JointRecord;

/** Finds one kind of thing in a record, by nothing but its fold. */
interface Rule {
    Stream<Finding> findings(JointRecord record);
}
