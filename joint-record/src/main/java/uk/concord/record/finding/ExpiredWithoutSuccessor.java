package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.negotiation.JointRecord;

/**
 * The last day of the terms is over and the record holds none that follow: nobody has agreed who pays from then on. Terms that a
 * notice ended have not expired.
 */
final class ExpiredWithoutSuccessor implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return Reign.of(record).stream().flatMap(ExpiredWithoutSuccessor::expired);
    }

    private static Stream<Finding> expired(Reign reign) {
        var from = reign.lastDay().plusDays(1);
        var until = followedFrom(reign);
        return reign.lastDay().equals(reign.agreement().terms().to()) && Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.EXPIRED_WITHOUT_SUCCESSOR, null, null, null, reign.entries(), null, from, until))
                : Stream.empty();
    }

    /** From when terms that follow are both agreed and begun. */
    private static @Nullable LocalDate followedFrom(Reign reign) {
        var after = reign.after();
        return after == null ? null : Days.later(Reign.agreedOn(after), after.termsFrom());
    }
}
