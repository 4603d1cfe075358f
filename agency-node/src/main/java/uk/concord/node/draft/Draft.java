package uk.concord.node.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.ActorId;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/**
 * Terms that an agency is still writing, perhaps incomplete.
 *
 * @param ref the record's human reference
 * @param newRecord true when the record does not exist yet and the offer will open it
 * @param version grows by one at every change
 * @param editors everybody who saved it, in order of the first save: none of them may approve it
 * @param returnReason why it was given back; empty when it was not
 * @param counters the partner's offer that it counters; null when it will be a first offer
 * @param settles leaf hash of the DISPUTE_RAISED that it would settle; null when it settles none
 */
public record Draft(
        PartnershipId partnership,
        UUID id,
        RecordId record,
        String ref,
        boolean newRecord,
        long version,
        Status status,
        Terms terms,
        DecisionRecord decisionRecord,
        List<Editor> editors,
        String returnReason,
        Instant changedAt,
        @Nullable OfferReference counters,
        @Nullable Digest settles) {

    /** Copies the editors. */
    public Draft {
        editors = List.copyOf(editors);
    }

    /** Somebody who saved it, by this agency's id and the post at that time. */
    public record Editor(ActorId actor, String post) {}

    /** Where a draft stands. */
    public enum Status {
        /** Being written. */
        EDITING,
        /** With an approver. */
        WITH_APPROVER,
        /** Offered to the partner. */
        OFFERED,
        /** Thrown away. */
        DISCARDED
    }

    /** The next version of it, somewhere else and with other content. */
    Draft next(
            Status status,
            Terms terms,
            DecisionRecord decisionRecord,
            List<Editor> editors,
            String returnReason,
            Instant now) {
        return new Draft(
                partnership,
                id,
                record,
                ref,
                newRecord,
                version + 1,
                status,
                terms,
                decisionRecord,
                editors,
                returnReason,
                now,
                counters,
                settles);
    }

    /** The next version of it, with the same content somewhere else. */
    Draft next(Status status, String returnReason, Instant now) {
        return next(status, terms, decisionRecord, editors, returnReason, now);
    }

    /** True when that person saved it and so may not approve it. */
    public boolean editedBy(ActorId actor) {
        return editors.stream().anyMatch(editor -> editor.actor().equals(actor));
    }
}
