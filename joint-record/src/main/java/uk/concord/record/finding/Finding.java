package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.EntryPlace;

/**
 * Something about a record that an auditor or a commissioner would raise. It says from when to when it holds, so that the fold
 * reads no clock: that a review is overdue from 1 April 2027 on is a fact of the record long before.
 *
 * @param line the line of the terms that it is about; null for the record as such
 * @param organisation whom it is about by code; null for findings about no single organisation
 * @param owner the agency that can put it right; null where only both can
 * @param entries the entries behind it, in the order in which to read them; never none
 * @param money at stake; null where no amount can be told
 * @param from the first day on which it holds
 * @param until the first day on which it holds no more; null while nothing has put it right
 */
public record Finding(
        FindingKind kind,
        @Nullable String line,
        @Nullable OrganisationCode organisation,
        @Nullable AgencyCode owner,
        List<EntryPlace> entries,
        @Nullable Pence money,
        LocalDate from,
        @Nullable LocalDate until) {

    public Finding {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A finding without an entry behind it: " + kind);
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A finding that holds on no day: " + kind);
        }
    }

    /** True when it holds on a day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
