package uk.concord.record.finding;

import java.util.stream.Stream;
import uk.concord.record.negotiation.JointRecord;

/** The review date is past, the terms go on, and nothing was agreed since. At stake is what accrues until something is. */
final class PastReview implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return Reign.of(record).stream().flatMap(PastReview::overdue);
    }

    private static Stream<Finding> overdue(Reign reign) {
        var review = reign.agreement().terms().reviewDate();
        if (review == null) {
            return Stream.empty();
        }
        var from = Days.later(review.plusDays(1), reign.agreedOn());
        var until = reign.overFrom();
        return Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.PAST_REVIEW,
                        null,
                        null,
                        null,
                        reign.entries(),
                        new Spending(from, until.minusDays(1)).of(reign.agreement().terms().lines().stream()),
                        from,
                        until))
                : Stream.empty();
    }
}
