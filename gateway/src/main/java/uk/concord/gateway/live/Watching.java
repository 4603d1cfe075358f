package uk.concord.gateway.live;

import uk.concord.gateway.session.Credential;
import uk.concord.gateway.session.Visit;

/**
 * What one open page watches.
 *
 * @param session whose page it is
 * @param book the agency whose book an auditor reads; empty for everybody else
 * @param after the moment from which on it has heard nothing; empty for now
 */
record Watching(Visit visit, Credential.InSession session, String partnership, String book, String after) {
    @Override
    public String toString() {
        return "Watching[" + partnership + "]";
    }
}
