package uk.concord.node.book.exchange;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredReceipt;
import uk.concord.proto.exchange.v1.LinkState;
import uk.concord.record.Bytes;

/** What this agency says in Hello that it holds of both logs; {@link PartnerState} is what the partner says. */
final class OwnState {
    private OwnState() {}

    static LinkState of(Book book, Parties parties, Bytes incarnation, Instant now) {
        var own = book.head().own();
        var mirror = book.head().mirror();
        var state = LinkState.newBuilder()
                .setPartnershipId(parties.id().value())
                .setIncarnation(Parcels.Wire.bytes(incarnation))
                .setOrigin(parties.log(Side.OWN, book.head()).name())
                .setSize(own.size())
                .setRoot(bytes(own.frontier().root()))
                .setMirrorSize(mirror.size())
                .setMirrorRoot(bytes(mirror.frontier().root()))
                .setTimeMicros(ChronoUnit.MICROS.between(Instant.EPOCH, now));
        book.checkpointAtMost(Side.OWN, own.size())
                .map(StoredCheckpoint::note)
                .ifPresent(note -> state.setCheckpoint(Parcels.Wire.bytes(note)));
        // Receipts may wait; whoever was restored must see at once how much it has signed.
        book.checkpointAtMost(Side.MIRROR, mirror.size())
                .filter(checkpoint -> checkpoint.size() > mirror.receiptedSize())
                .map(StoredCheckpoint::note)
                .or(() -> book.newestReceipt(Side.MIRROR).map(StoredReceipt::note))
                .ifPresent(note -> state.setCosignature(Parcels.Wire.bytes(note)));
        contradiction(book).ifPresent(note -> state.setContradiction(Parcels.Wire.bytes(note)));
        return state.build();
    }

    /** What proves to the partner that its log was signed in two versions: it may not know. */
    private static Optional<Bytes> contradiction(Book book) {
        return book.head().standing().state() == Standing.State.FORKED
                ? Optional.of(book.forks().getLast())
                        .filter(fork -> fork.side() == Side.MIRROR)
                        .map(ForkProof::theirs)
                : Optional.empty();
    }

    private static ByteString bytes(Hash hash) {
        return ByteString.copyFrom(hash.bytes());
    }
}
