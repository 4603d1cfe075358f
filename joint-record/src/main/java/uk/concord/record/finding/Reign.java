package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.notice.Given;

/**
 * The days on which an agreement of a record was the one in force.
 *
 * @param agreedOn the day on which both had decided: of an existing agreement the day of its decisions, not of recording it
 * @param before the agreement in force before; null for the first
 * @param after the one that took its place; null while none has
 * @param lastDay the last day of its terms, as a notice left it
 */
record Reign(
        Agreement agreement,
        LocalDate agreedOn,
        @Nullable Agreement before,
        @Nullable Agreement after,
        LocalDate lastDay) {

    /** Oldest first. */
    static List<Reign> of(JointRecord record) {
        var agreements = record.agreements();
        var reigns = new ArrayList<Reign>();
        for (var i = 0; i < agreements.size(); i++) {
            var agreement = agreements.get(i);
            var last = agreement.terms().to();
            var after = i + 1 < agreements.size() ? agreements.get(i + 1) : null;
            if (last != null) {
                reigns.add(new Reign(
                        agreement,
                        agreedOn(agreement),
                        i == 0 ? null : agreements.get(i - 1),
                        after,
                        after == null ? asNoticed(record, last) : last));
            }
        }
        return reigns;
    }

    private static LocalDate asNoticed(JointRecord record, LocalDate last) {
        return record.standingNotices().stream()
                .map(Given::ending)
                .filter(ending -> ending.isWhole() && ending.lastDay().isBefore(last))
                .map(ending -> ending.lastDay())
                .min(LocalDate::compareTo)
                .orElse(last);
    }

    static LocalDate agreedOn(Agreement agreement) {
        return agreement.existing() ? agreement.authorisedFrom() : Days.of(agreement.accept());
    }

    /** The first day on which another was agreed in its place; null while none has. */
    @Nullable
    LocalDate replacedOn() {
        return after == null ? null : agreedOn(after);
    }

    /** The first day on which it is neither replaced nor over. */
    LocalDate overFrom() {
        var replaced = replacedOn();
        var over = lastDay.plusDays(1);
        return replaced != null && replaced.isBefore(over) ? replaced : over;
    }

    /** Both decisions, the offer first. */
    List<EntryPlace> entries() {
        return List.of(EntryPlace.of(agreement.offer().entry()), EntryPlace.of(agreement.accept()));
    }
}
