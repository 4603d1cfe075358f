package uk.concord.simulation;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import uk.concord.record.Pence;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.NoticeStanding;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;
import uk.concord.record.terms.YearAmount;

/** I12: notice ends terms, not sooner than agreed and never an agreement; nobody takes it back alone. */
final class NoticeInvariants {
    private final Coverage coverage;

    NoticeInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    void check(End end, JointRecord record) {
        var given = new HashSet<>(
                record.notices().stream().map(notice -> notice.entry().leaf()).toList());
        var before = end.watch.notices.computeIfAbsent(record.id(), _ -> new HashSet<>());
        Violation.unless(given.containsAll(before), "I12: a notice on " + record.id() + " was undone at " + end);
        record.notices().forEach(notice -> longEnough(record, notice));
        remaining(record);
        record.notices().stream()
                .filter(notice -> before.add(notice.entry().leaf()))
                .forEach(notice ->
                        coverage.met(notice.notice().ending().isWhole() ? Event.NOTICE : Event.NOTICE_OF_SOME));
        record.notices().forEach(notice -> fate(record, notice));
    }

    private static void longEnough(JointRecord record, NoticeStanding notice) {
        var agreement = record.agreements().stream()
                .filter(agreed ->
                        agreed.offer().reference().equals(notice.notice().offer()))
                .findFirst()
                .orElseThrow(() -> new Violation("I12: a notice on " + record.id() + " names no agreement"));
        var given = notice.entry().recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var firstDayWithout = notice.notice().ending().lastDay().plusDays(1);
        Violation.unless(
                !firstDayWithout.isBefore(given.plusMonths(agreement.terms().noticeMonths())),
                "I12: a notice on " + record.id() + " is shorter than agreed");
    }

    private static void remaining(JointRecord record) {
        var left = record.remaining().orElse(null);
        if (left == null) {
            return;
        }
        var agreed = record.agreement().map(Agreement::terms).orElseThrow();
        Violation.unless(
                costs(left) <= costs(agreed), "I12: notice on " + record.id() + " has made an agreement dearer");
        for (var line : left.lines()) {
            Violation.unless(
                    sum(line.costs()) == contributions(line),
                    "I10: what remains of a line of " + record.id() + " is not paid for");
        }
    }

    private void fate(JointRecord record, NoticeStanding notice) {
        var inForce = record.agreements().getLast().offer().reference();
        if (!notice.standing()) {
            coverage.met(Event.NOTICE_REPLACED);
        } else if (!inForce.equals(notice.notice().offer())) {
            coverage.met(Event.NOTICE_CROSSED);
        }
    }

    private static long costs(Terms terms) {
        return Totals.costByYear(terms).values().stream()
                .mapToLong(Pence::value)
                .sum();
    }

    private static long contributions(Line line) {
        return line.contributions().stream()
                .mapToLong(contribution -> sum(contribution.amounts()))
                .sum();
    }

    private static long sum(List<YearAmount> amounts) {
        return amounts.stream()
                .mapToLong(
                        amount -> amount.amount() == null ? 0 : amount.amount().value())
                .sum();
    }
}
