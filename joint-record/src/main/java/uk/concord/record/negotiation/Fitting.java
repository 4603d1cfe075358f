package uk.concord.record.negotiation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;

/** Finds out whether an entry can follow what is held of its record. */
final class Fitting {
    private Fitting() {}

    static @Nullable Misfit misfit(JointRecord record, Side own, Side partner, Entry entry) {
        if (!record.id().equals(entry.recordId())) {
            return Misfit.WRONG_RECORD;
        }
        if (!entry.origin().partnership().equals(record.partnership().id())) {
            return Misfit.WRONG_PARTNERSHIP;
        }
        if (entry.recordSeq() != own.size()) {
            return Misfit.NOT_NEXT;
        }
        var last = own.last();
        if (!Objects.equals(entry.previousRecordLeaf(), last == null ? null : last.leaf())) {
            return Misfit.WRONG_PREVIOUS_LEAF;
        }
        if (last != null && goesBack(last, entry)) {
            return Misfit.GOES_BACK;
        }
        return seen(record.partnership().partnerOf(entry.author()).code(), own, partner, entry);
    }

    private static boolean goesBack(Entry last, Entry entry) {
        return entry.origin().epoch() < last.origin().epoch()
                || (entry.origin().epoch() == last.origin().epoch() && entry.index() <= last.index())
                || entry.recordedAt().isBefore(last.recordedAt());
    }

    private static @Nullable Misfit seen(AgencyCode partnerCode, Side own, Side partner, Entry entry) {
        var seen = entry.seen();
        if (seen.origin() != null
                && (!seen.origin().agency().equals(partnerCode)
                        || !seen.origin().partnership().equals(entry.origin().partnership()))) {
            return Misfit.SEEN_WRONG_LOG;
        }
        if (seen.recordSeq() < own.seen()) {
            return Misfit.SEEN_DECREASES;
        }
        return seen.recordSeq() > partner.size() ? Misfit.SEEN_TOO_MUCH : null;
    }
}
