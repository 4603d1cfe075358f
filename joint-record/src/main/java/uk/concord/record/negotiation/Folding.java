package uk.concord.record.negotiation;

/** Folds both logs whole: each entry after those its author had seen; the order among the rest does not matter. */
final class Folding {
    private Folding() {}

    static JointRecord fold(RecordHistory history) {
        var record = JointRecord.empty(history.partnership(), history.recordId());
        var order = new FoldingOrder(history.councilLog(), history.healthLog());
        for (var entry = order.next(); entry != null; entry = order.next()) {
            record = record.after(entry);
        }
        if (!order.isAtEnd()) {
            throw new CorruptHistory("The record " + history.recordId() + " holds entries that saw what is not held");
        }
        return record;
    }
}
