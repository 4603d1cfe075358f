package uk.concord.node.book.fold;

import uk.concord.record.negotiation.JointRecord;

/** The version of a record: how many entries bear on decisions about it. What is only said leaves it as it is. */
public final class Versions {
    private Versions() {}

    public static long of(JointRecord record) {
        return record.version();
    }
}
