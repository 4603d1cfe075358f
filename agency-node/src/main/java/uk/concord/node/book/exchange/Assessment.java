package uk.concord.node.book.exchange;

import org.jspecify.annotations.Nullable;
import uk.concord.log.LogException;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.SigningKeys;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.recover.Recovery;
import uk.concord.node.book.recover.Superseded;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.Bytes;

/** Compares what the partner says it holds with what is held here, each log at the smaller of both sizes. */
final class Assessment {
    private final Book book;
    private final Parties parties;
    private final SigningKeys keys;

    Assessment(Book book, Parties parties, SigningKeys keys) {
        this.book = book;
        this.parties = parties;
        this.keys = keys;
    }

    /** The worst that follows; null when all fits together. */
    @Nullable
    Trouble of(PartnerState state) {
        var own = ofOwnLog(state);
        var partners = ofPartnersLog(state);
        if (own == null || partners == null) {
            return own == null ? partners : own;
        }
        return own.state().compareTo(partners.state()) >= 0 ? own : partners;
    }

    private @Nullable Trouble ofOwnLog(PartnerState state) {
        var size = book.head().own().size();
        var signed = verified(Side.OWN, state.mirrorNote());
        if (signed != null) {
            if (signed.size() > size) {
                return Restored.byPartner();
            }
            if (!Roots.at(book, Side.OWN, signed.size()).root().equals(signed.root())) {
                return fork(Side.OWN, signed.size(), state.mirrorNote());
            }
        }
        var other = verified(Side.OWN, state.contradiction());
        if (other != null
                && other.size() <= size
                && !isSettled(other)
                && !Roots.at(book, Side.OWN, other.size()).root().equals(other.root())) {
            return fork(Side.OWN, other.size(), state.contradiction());
        }
        if (state.mirrorSize() > size) {
            return Trouble.quarantine(
                    "HOLDS_TOO_MUCH", "The partner says it holds more of this agency's log than was ever signed.");
        }
        return Roots.at(book, Side.OWN, state.mirrorSize()).root().equals(state.mirrorRoot())
                ? null
                : Trouble.quarantine("MIRROR_DIFFERS", "The partner holds another version of this agency's log.");
    }

    private @Nullable Trouble ofPartnersLog(PartnerState state) {
        var size = book.head().mirror().size();
        var signed = verified(Side.MIRROR, state.checkpoint());
        if (state.checkpoint() != null && signed == null && !isBeyond(state.checkpoint(), size)) {
            return Trouble.quarantine(
                    "CHECKPOINT_SIGNATURE", "The partner's checkpoint is not signed by its two log keys.");
        }
        if (signed != null
                && signed.size() <= size
                && !Roots.at(book, Side.MIRROR, signed.size()).root().equals(signed.root())) {
            return fork(Side.MIRROR, signed.size(), state.checkpoint());
        }
        return state.size() > size
                        || Roots.at(book, Side.MIRROR, state.size()).root().equals(state.root())
                ? null
                : Trouble.quarantine("LOG_DIFFERS", "The partner's log is another than the one mirrored here.");
    }

    /** What an earlier epoch has signed is settled, and what is being healed was known before. */
    private boolean isSettled(Checkpoint checkpoint) {
        return Superseded.epoch(checkpoint) < book.head().own().epoch() || Recovery.isSetAside(book);
    }

    /** Keys that are not known here may sign what is not held here yet; the parcels that lead there will tell. */
    private static boolean isBeyond(SignedNote note, long size) {
        try {
            return note.unverifiedCheckpoint().size() > size;
        } catch (LogException e) {
            return false;
        }
    }

    private @Nullable Checkpoint verified(Side side, @Nullable SignedNote note) {
        if (note == null) {
            return null;
        }
        var history = KeyHistory.of(book, parties, side);
        try {
            return history.checkpoint(note);
        } catch (LogException e) {
            return side == Side.OWN ? history.checkpointByAny(note, keys.held()).orElse(null) : null;
        }
    }

    private Trouble fork(Side side, long size, @Nullable SignedNote theirs) {
        var ours = book.checkpointAtMost(side, size)
                .filter(checkpoint -> checkpoint.size() == size)
                .or(() -> book.checkpointAbove(side, size))
                .map(StoredCheckpoint::note)
                .orElse(Bytes.EMPTY);
        return Trouble.fork(side, ours, theirs == null ? Bytes.EMPTY : Bytes.of(theirs.bytes()));
    }
}
