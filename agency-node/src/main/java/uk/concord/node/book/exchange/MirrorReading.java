package uk.concord.node.book.exchange;

import java.util.List;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.exchange.Answer.Declined;
import uk.concord.node.book.exchange.Answer.Given;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;

/** Reads back to the partner its own log as it is mirrored here: whole runs, each with its keeper's checkpoint over it. */
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
        var message = ReadMirrorResponse.newBuilder()
                .setMirrorSize(book.head().mirror().size());
        var entries = book.entries(Side.MIRROR, from, MOST_ENTRIES, bytes);
        if (!entries.isEmpty()) {
            var changes =
                    KeyHistory.of(book, parties, Side.MIRROR).reachAfter(from).orElse(Long.MAX_VALUE);
            var fits = book.partsFit(Side.MIRROR, from, from + entries.size(), bytes);
            var reach = Math.min(
                    changes,
                    from
                            + fitting(
                                    entries.subList(0, (int) (fits - from)),
                                    book.parts(Side.MIRROR, from, fits),
                                    bytes));
            book.checkpointAtMost(Side.MIRROR, reach)
                    .filter(found -> found.size() > from)
                    .or(() -> book.checkpointAbove(Side.MIRROR, from))
                    .ifPresent(checkpoint -> add(message, book, from, checkpoint));
        }
        book.newestReceipt(Side.MIRROR)
                .map(StoredReceipt::note)
                .ifPresent(note -> message.setCosignature(Parcels.Wire.bytes(note)));
        return new Given<>(message.build());
    }

    private static void add(ReadMirrorResponse.Builder message, Book book, long from, StoredCheckpoint checkpoint) {
        var count = (int) (checkpoint.size() - from);
        book.entries(Side.MIRROR, from, count, Long.MAX_VALUE)
                .forEach(entry -> message.addEntries(Parcels.Wire.bytes(entry.envelope())));
        book.parts(Side.MIRROR, from, checkpoint.size()).forEach(part -> message.addParts(Parcels.Wire.part(part)));
        message.addAllErased(Parcels.Wire.erased(book.erasures(Side.MIRROR, from, checkpoint.size())));
        message.setCheckpoint(Parcels.Wire.bytes(checkpoint.note()));
    }

    /** How many entries fit with their parts. */
    private static int fitting(List<StoredEntry> entries, List<StoredPart> parts, long most) {
        var bytes = 0L;
        var part = parts.iterator();
        var next = part.hasNext() ? part.next() : null;
        for (int i = 0; i < entries.size(); i++) {
            bytes += entries.get(i).envelope().length();
            while (next != null && next.index() <= entries.get(i).index()) {
                bytes += next.salt().length() + next.content().length();
                next = part.hasNext() ? part.next() : null;
            }
            if (bytes > most) {
                return i;
            }
        }
        return entries.size();
    }
}
