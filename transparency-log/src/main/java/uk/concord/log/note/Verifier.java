package uk.concord.log.note;

import uk.concord.log.UntrustedNote;

/** What checks one agency's signatures in one partnership: its log's, and its mirror's. */
public interface Verifier {
    /** The checkpoint of this agency's own log, if the note carries both of the log's signatures. */
    Checkpoint checkpoint(SignedNote note) throws UntrustedNote;

    /** The checkpoint of another log and when this agency's mirror held it, if the note carries both cosignatures. */
    Cosigned cosigned(SignedNote note) throws UntrustedNote;
}
