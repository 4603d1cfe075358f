package uk.concord.node.book.fold;

import uk.concord.record.negotiation.JointRecord;

/** The version of a record: how many entries bear on it. Every type known so far does. */
public final class Versions {
    private Versions() {}

    public static long of(JointRecord record) {
        var partnership = record.partnership();
        return record.size(partnership.council().code())
                + record.size(partnership.health().code());
    }
}
