package uk.concord.node.book.exchange;

import uk.concord.node.book.Book;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.exchange.Answer.Declined;
import uk.concord.node.book.exchange.Answer.Given;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;

/** Reads back to the partner its own log as it is mirrored here. */
final class MirrorReading {
    private static final int LEAST_BYTES = 65_536;
    private static final int MOST_BYTES = 3_145_728;
    private static final int MOST_ENTRIES = 4_096;

    private final Parties parties;

    MirrorReading(Parties parties) {
        this.parties = parties;
    }

    Answer<ReadMirrorResponse> read(Book book, ReadMirrorRequest request) {
        var bytes = request.getMaxBytes();
        var from = request.getFromIndex();
        if (!request.getPartnershipId().equals(parties.id().value())
                || bytes < LEAST_BYTES
                || bytes > MOST_BYTES
                || from < 0) {
            return new Declined<>(LinkRefusal.MALFORMED, "The request cannot be read, or is for another partnership.");
        }
        var entries = book.entries(Side.MIRROR, from, MOST_ENTRIES, bytes);
        var message = ReadMirrorResponse.newBuilder()
                .setMirrorSize(book.head().mirror().size());
        var left = (long) bytes;
        var parts = book.parts(Side.MIRROR, from, from + entries.size()).iterator();
        var part = parts.hasNext() ? parts.next() : null;
        for (var entry : entries) {
            left -= entry.envelope().length();
            var ofEntry = ReadMirrorResponse.newBuilder();
            while (part != null && part.index() <= entry.index()) {
                left -= part.salt().length() + part.content().length();
                ofEntry.addParts(Parcels.Wire.part(part));
                part = parts.hasNext() ? parts.next() : null;
            }
            if (left < 0 && message.getEntriesCount() > 0) {
                break;
            }
            message.addEntries(Parcels.Wire.bytes(entry.envelope())).addAllParts(ofEntry.getPartsList());
        }
        book.newestReceipt(Side.MIRROR)
                .map(StoredReceipt::note)
                .ifPresent(note -> message.setCosignature(Parcels.Wire.bytes(note)));
        return new Given<>(message.build());
    }
}
