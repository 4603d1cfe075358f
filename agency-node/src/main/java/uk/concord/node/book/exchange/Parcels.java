package uk.concord.node.book.exchange;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.NewestEntries;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.StoredPart;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.ErasedPart;
import uk.concord.proto.exchange.v1.SharedPart;
import uk.concord.record.Bytes;

/** Makes parcels of the own log: entries from a size on, as far as a signed checkpoint reaches within the bounds. */
final class Parcels {
    /** The most bytes of entries and parts; one signed group alone may always travel. */
    static final long MOST_BYTES = 1024 * 1024;

    /** The most entries. */
    static final int MOST_ENTRIES = 1_024;

    private final Parties parties;
    private final NewestEntries newest;

    Parcels(Parties parties, NewestEntries newest) {
        this.parties = parties;
        this.newest = newest;
    }

    /** The parcel of what comes after a size; empty when no signed checkpoint lies at or after it. */
    Optional<DeliverRequest> after(Book book, long from, Bytes incarnation, Instant now) {
        var head = book.head().own();
        if (from > head.signedSize() || head.signedSize() == 0) {
            return Optional.empty();
        }
        var run = newest.from(from).orElseGet(() -> stored(book, from));
        var entries = run.entries();
        var parts = run.parts();
        // What other keys sign does not travel with this: whoever reads it has to know them first.
        var changes = KeyHistory.of(book, parties, Side.OWN).reachAfter(from).orElse(Long.MAX_VALUE);
        var reach = Math.min(changes, from + fitting(entries, parts));
        var checkpoint = book.checkpointAtMost(Side.OWN, reach)
                .filter(found -> found.size() >= from)
                .filter(found -> found.size() > from || from == head.signedSize())
                .or(() -> book.checkpointAbove(Side.OWN, from));
        return checkpoint.map(reached -> {
            var held = reached.size() - from <= entries.size()
                    ? entries.subList(0, (int) (reached.size() - from))
                    : book.entries(Side.OWN, from, (int) (reached.size() - from), Long.MAX_VALUE);
            var erased = book.erasures(Side.OWN, from, reached.size());
            var shared = reached.size() - from <= entries.size() ? parts : book.parts(Side.OWN, from, reached.size());
            return parcel(from, held, without(erased, shared), reached, incarnation, now).toBuilder()
                    .addAllErased(Wire.erased(erased))
                    .build();
        });
    }

    /** What is at hand in memory may have been erased since. */
    private static List<StoredPart> without(List<StoredErasure> erased, List<StoredPart> parts) {
        return erased.isEmpty()
                ? parts
                : parts.stream()
                        .filter(part -> erased.stream()
                                .noneMatch(erasure -> erasure.index() == part.index()
                                        && erasure.commitment().equals(part.commitment())))
                        .toList();
    }

    private static NewestEntries.Run stored(Book book, long from) {
        var entries = book.entries(Side.OWN, from, MOST_ENTRIES, MOST_BYTES);
        // Not one more than is sent at once: documents in a row are more than a memory holds.
        var fits = book.partsFit(Side.OWN, from, from + entries.size(), MOST_BYTES);
        return new NewestEntries.Run(entries.subList(0, (int) (fits - from)), book.parts(Side.OWN, from, fits));
    }

    private DeliverRequest parcel(
            long from,
            List<StoredEntry> entries,
            List<StoredPart> parts,
            StoredCheckpoint checkpoint,
            Bytes incarnation,
            Instant now) {
        var message = DeliverRequest.newBuilder()
                .setPartnershipId(parties.id().value())
                .setIncarnation(Wire.bytes(incarnation))
                .setFirstIndex(from)
                .setCheckpoint(Wire.bytes(checkpoint.note()))
                .setTimeMicros(ChronoUnit.MICROS.between(Instant.EPOCH, now));
        entries.forEach(entry -> message.addEntries(Wire.bytes(entry.envelope())));
        parts.stream()
                .filter(part -> part.shared() && part.index() < checkpoint.size())
                .forEach(part -> message.addParts(Wire.part(part)));
        return message.build();
    }

    /** How many entries fit with their parts. */
    private static int fitting(List<StoredEntry> entries, List<StoredPart> parts) {
        var bytes = 0L;
        var part = parts.iterator();
        var next = part.hasNext() ? part.next() : null;
        for (int i = 0; i < Math.min(entries.size(), MOST_ENTRIES); i++) {
            bytes += entries.get(i).envelope().length();
            while (next != null && next.index() <= entries.get(i).index()) {
                bytes += next.salt().length() + next.content().length();
                next = part.hasNext() ? part.next() : null;
            }
            if (bytes > MOST_BYTES) {
                return i;
            }
        }
        return Math.min(entries.size(), MOST_ENTRIES);
    }

    /** Between stored rows and messages. */
    static final class Wire {
        private Wire() {}

        static ByteString bytes(Bytes bytes) {
            return ByteString.copyFrom(bytes.toArray());
        }

        /** Once for each part. */
        static List<ErasedPart> erased(List<StoredErasure> erasures) {
            // One that was kept otherwise than it was promised stands where its author has said it.
            return erasures.stream()
                    .filter(erasure -> erasure.by() == By.AUTHOR
                            || (erasure.by() == By.PROMISED
                                    && erasures.stream()
                                            .noneMatch(
                                                    other -> other.by() == By.AUTHOR && other.isOfSamePartAs(erasure))))
                    .map(erasure -> ErasedPart.newBuilder()
                            .setCommitment(
                                    ByteString.copyFrom(erasure.commitment().bytes()))
                            .setErasedIndex(erasure.statedAt())
                            .build())
                    .distinct()
                    .toList();
        }

        static SharedPart part(StoredPart part) {
            return SharedPart.newBuilder()
                    .setCommitment(ByteString.copyFrom(part.commitment().bytes()))
                    .setSalt(bytes(part.salt()))
                    .setContent(bytes(part.content()))
                    .build();
        }
    }
}
