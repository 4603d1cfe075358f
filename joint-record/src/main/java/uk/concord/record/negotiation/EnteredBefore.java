package uk.concord.record.negotiation;

import java.util.Objects;
import java.util.stream.Stream;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;

/** Tells a cost or payment that an agency has entered in the very same words before, whatever terms name the line by now. */
final class EnteredBefore {
    private EnteredBefore() {}

    /** What was taken back does not count: it may be entered again. */
    static boolean is(JointRecord record, AgencyCode own, Spending said) {
        return record.spending().stream()
                .filter(entry -> entry.author().equals(own))
                .filter(entry -> isSame(entry.payload(), said))
                .anyMatch(entry -> !isTakenBack(record, entry));
    }

    private static boolean isTakenBack(JointRecord record, Entry entry) {
        return record.spending().stream()
                .flatMap(other -> other.payload() instanceof Spending.TakenBack back ? Stream.of(back) : Stream.empty())
                .anyMatch(back -> back.about().equals(EntryPlace.of(entry)));
    }

    private static boolean isSame(Object entered, Spending said) {
        return switch (said) {
            case Spending.Spent now ->
                entered instanceof Spending.Spent before
                        && isSame(before.period(), now.period())
                        && before.amount().equals(now.amount())
                        && before.invoicedOn().equals(now.invoicedOn())
                        && before.reference().equals(now.reference());
            case Spending.Paid now ->
                entered instanceof Spending.Paid before
                        && isSame(before.period(), now.period())
                        && before.payer().equals(now.payer())
                        && before.fund() == now.fund()
                        && before.amount().equals(now.amount())
                        && before.paidOn().equals(now.paidOn())
                        && before.reference().equals(now.reference());
            case Spending.AboutEntry now -> Objects.equals(entered, now);
        };
    }

    private static boolean isSame(LinePeriod before, LinePeriod now) {
        return before.line().equals(now.line())
                && before.from().equals(now.from())
                && before.to().equals(now.to());
    }
}
