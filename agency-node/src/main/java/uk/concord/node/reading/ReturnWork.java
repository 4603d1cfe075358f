package uk.concord.node.reading;

import java.time.LocalDate;
import java.util.List;
import uk.concord.node.book.Book;
import uk.concord.node.book.OwedReturn;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.AgencyCode;

/** Returns of measures that an agency owes. */
final class ReturnWork {
    private ReturnWork() {}

    /** Those whose period is over, the earliest due first. */
    static List<WorkItem> of(Book book, AgencyCode agency, LocalDate today, int size) {
        var receipted = book.head().own().receiptedSize();
        return book.owedReturns(agency, today, size).stream()
                .map(owed -> item(owed, receipted))
                .toList();
    }

    private static WorkItem item(OwedReturn owed, long receipted) {
        return WorkItem.newBuilder()
                .setKind(WorkKind.WORK_KIND_ENTER_RETURN)
                .setRecord(RecordViews.summary(owed.record(), receipted))
                .setDueAtMicros(
                        Micros.of(DisputeWork.endOf(LocalDate.parse(owed.duty().getDueOn()))))
                .setAgency(owed.duty().getAgency())
                .setRole("commissioner")
                .setMeasure(owed.duty().getName())
                .build();
    }
}
