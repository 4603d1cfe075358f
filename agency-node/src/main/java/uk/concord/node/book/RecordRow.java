package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.RecordId;

/**
 * What is projected of one record in the transaction that changed it: its row in lists, its digest, and what it waits for.
 *
 * @param councilEntries entries about it in the council's log
 * @param healthEntries entries about it in the NHS body's log
 * @param lastOwnIndex index of the newest own entry about it; -1 while there is none
 * @param version for the next command about it
 * @param stateDigest SHA-256 of the folded state
 * @param reactionAt from when the own service owes a reaction; absent while it owes none
 * @param changedAt when its newest entry was recorded
 * @param dueAt when the next step is due; absent when nothing is
 * @param summary the list row as it is shown, except {@code held_by_both}, which only the receipts know
 */
public record RecordRow(
        RecordId recordId,
        long councilEntries,
        long healthEntries,
        long lastOwnIndex,
        long version,
        boolean readOnly,
        Hash stateDigest,
        @Nullable Instant reactionAt,
        Instant changedAt,
        @Nullable Instant dueAt,
        RecordSummary summary) {}
