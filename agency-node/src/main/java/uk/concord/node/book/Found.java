package uk.concord.node.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.AgencyCode;
import uk.concord.record.RecordId;

/**
 * A finding and the record that it is about.
 *
 * @param place where it stands in lists: by kind, then from when, then its number among the record's findings
 */
public record Found(RecordSummary record, FindingSummary finding, long place) {
    /** Stands for "nothing has put it right", as days since 1970. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int KIND_AT = 48;
    private static final int DAY_AT = 16;

    /** Findings come by place, those alike in it in the order of their records' ids. */
    public static final Comparator<Found> ORDER =
            Comparator.comparingLong(Found::place).thenComparing(Found::recordId);

    /** Everything found about a record, in order. */
    public static List<Found> on(RecordSummary record) {
        var found = new ArrayList<Found>();
        for (var number = 0; number < record.getFindingsCount(); number++) {
            var finding = record.getFindings(number);
            var place = before(finding.getKind(), LocalDate.parse(finding.getHoldsFrom())) + number;
            found.add(new Found(record, finding, place));
        }
        return found;
    }

    /** The first place that a kind can have. */
    public static long before(FindingKind kind) {
        return (long) kind.getNumber() << KIND_AT;
    }

    /** The first place that a kind can have which holds from a day on. */
    public static long before(FindingKind kind, LocalDate from) {
        return before(kind) + (from.toEpochDay() << DAY_AT);
    }

    /** The first place after all that a kind can have. */
    public static long after(FindingKind kind) {
        return (long) (kind.getNumber() + 1) << KIND_AT;
    }

    public RecordId recordId() {
        return RecordId.parse(record.getRecordId());
    }

    /** The first day on which it holds, as days since 1970. */
    public int from() {
        return day(finding.getHoldsFrom());
    }

    /** The first day on which it holds no more, as days since 1970. */
    public int until() {
        return finding.getHoldsUntil().isEmpty() ? NEVER : day(finding.getHoldsUntil());
    }

    private static int day(String text) {
        return Math.toIntExact(LocalDate.parse(text).toEpochDay());
    }

    /**
     * Which of them a list shows.
     *
     * @param kind only this one; null for all
     * @param owner only those that this agency can put right, by itself or with the other; null for all
     * @param on only those that hold on this day
     */
    public record Query(
            @Nullable FindingKind kind, @Nullable AgencyCode owner, LocalDate on) {

        public boolean matches(Found found) {
            var day = on.toEpochDay();
            var whose = found.finding().getOwner();
            return (kind == null || kind == found.finding().getKind())
                    && (owner == null || whose.isEmpty() || whose.equals(owner.value()))
                    && found.from() <= day
                    && day < found.until();
        }
    }

    /**
     * How many of a kind there are.
     *
     * @param pence the money at stake in all of them; the largest number there is where it is more
     */
    public record Count(FindingKind kind, int found, long pence) {}
}
