package uk.concord.node.book.exchange;

import com.google.protobuf.ByteString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.log.LogException;
import uk.concord.log.Merkle;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.proto.exchange.v1.LinkState;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;

/**
 * What the partner says it holds of both logs. Only the notes in it prove anything.
 *
 * @param checkpoint of its own log, not yet verified
 * @param mirrorNote the newest note it holds of this agency's log, not yet verified
 * @param contradiction a note of this agency's log that contradicts what it holds, not yet verified; null when it knows of none
 */
record PartnerState(
        Bytes incarnation,
        long size,
        Hash root,
        @Nullable SignedNote checkpoint,
        long mirrorSize,
        Hash mirrorRoot,
        @Nullable SignedNote mirrorNote,
        @Nullable SignedNote contradiction,
        Instant time) {
    private static final int INCARNATION_BYTES = 16;

    /** Reads a message that may be hostile; empty when it is none, or not for this partnership. */
    static Optional<PartnerState> read(LinkState message, Parties parties) {
        if (!message.getPartnershipId().equals(parties.id().value())
                || !isPartners(message.getOrigin(), parties)
                || message.getIncarnation().size() != INCARNATION_BYTES
                || message.getSize() < 0
                || message.getMirrorSize() < 0
                || message.getTimeMicros() < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartnerState(
                    Bytes.of(message.getIncarnation().toByteArray()),
                    message.getSize(),
                    root(message.getSize(), message.getRoot()),
                    note(message.getCheckpoint()),
                    message.getMirrorSize(),
                    root(message.getMirrorSize(), message.getMirrorRoot()),
                    note(message.getCosignature()),
                    note(message.getContradiction()),
                    Instant.EPOCH.plus(message.getTimeMicros(), ChronoUnit.MICROS)));
        } catch (LogException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** In whatever epoch: one that is not known here yet is announced, and its entries tell the rest. */
    private static boolean isPartners(String name, Parties parties) {
        try {
            var log = Origin.parse(name);
            return log.equals(parties.log(Side.MIRROR, log.epoch()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Hash root(long size, ByteString root) {
        return size == 0 && root.isEmpty() ? Merkle.emptyRoot() : Hash.of(root.toByteArray());
    }

    private static @Nullable SignedNote note(ByteString note) {
        return note.isEmpty() ? null : SignedNote.parse(note.toByteArray());
    }
}
