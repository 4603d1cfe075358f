package uk.concord.record.negotiation;

import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/**
 * A valid notice.
 *
 * @param entry the NOTICE
 * @param standing false once both agencies have agreed anew with the notice before them: then that agreement counts
 */
public record NoticeStanding(Entry entry, Payload.Notice notice, boolean standing) {

    public AgencyCode giver() {
        return entry.author();
    }
}
