package uk.concord.node.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.concord.node.book.Book;
import uk.concord.node.book.OwedInDispute;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.AgencyCode;

/** What an agency owes in disputes. */
final class DisputeWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private DisputeWork() {}

    /** The earliest due first, those without a limit last. */
    static List<WorkItem> of(Book book, AgencyCode agency, int size) {
        var receipted = book.head().own().receiptedSize();
        return book.owedInDisputes(agency, size).stream()
                .map(row -> item(row, receipted))
                .toList();
    }

    private static WorkItem item(OwedInDispute.Row row, long receipted) {
        var duty = row.owed().duty();
        return WorkItem.newBuilder()
                .setKind(duty.getKind())
                .setRecord(RecordViews.summary(row.record(), receipted))
                .setDueAtMicros(duty.getDueOn().isEmpty() ? 0 : Micros.of(endOf(LocalDate.parse(duty.getDueOn()))))
                .setAgency(duty.getAgency())
                .setRole(role(duty.getKind()))
                .setDispute(row.owed().dispute())
                .setPost(duty.getPost())
                .setAmountPence(duty.getAmountPence())
                .build();
    }

    private static String role(WorkKind kind) {
        return switch (kind) {
            case WORK_KIND_PAY_CLAIM, WORK_KIND_CONFIRM_PAYMENT -> "finance";
            case WORK_KIND_END_DISPUTE -> "approver";
            default -> "commissioner";
        };
    }

    /** The last moment of a day, as people mean it. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
