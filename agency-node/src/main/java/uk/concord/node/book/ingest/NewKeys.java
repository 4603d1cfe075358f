package uk.concord.node.book.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.log.LogException;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.Trouble;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/**
 * What makes the partner's new keys unfit to be taken. They count only inside a tree that the old keys have signed: the parcel that
 * brings them ends with them, so that its checkpoint, verified before, is the old keys' own word for them.
 */
final class NewKeys {
    private final Book book;
    private final Parties parties;

    NewKeys(Book book, Parties parties) {
        this.book = book;
        this.parties = parties;
    }

    /** What is wrong with them, or null. */
    @Nullable
    Trouble problem(Entry entry, Payload.Keys payload, long reach) {
        var keys = PublishedKeys.of(payload);
        if (reach != entry.index() + 1) {
            return Trouble.quarantine(
                    "KEYS_NOT_COVERED",
                    "The partner's new keys came in a parcel that goes on after them: the old keys have not signed for them.");
        }
        if (!isNamed(keys.logKeys(), parties.partnerLog().name())
                || !isNamed(keys.mirrorKeys(), parties.mirrorName(Side.MIRROR))) {
            return Trouble.quarantine("KEYS_ORIGIN", "The partner's new keys are named for another log or mirror.");
        }
        try {
            parties.keyReading().verifier(keys);
            var fresh = parties.keyReading().material(keys);
            return used().flatMap(known -> parties.keyReading().material(known).stream())
                            .noneMatch(fresh::contains)
                    ? null
                    : Trouble.quarantine("KEYS_USED", "One of the partner's new keys was in use before.");
        } catch (LogException e) {
            return Trouble.quarantine(
                    "KEYS_FORM",
                    "The partner's new keys are not one Ed25519 and one ML-DSA-44 key for its log and others for its mirror.");
        }
    }

    private Stream<PublishedKeys> used() {
        return Stream.of(Side.values()).flatMap(side -> KeyHistory.of(book, parties, side).all().stream());
    }

    private static boolean isNamed(List<String> keys, String name) {
        return keys.stream().allMatch(key -> key.startsWith(name + "+"));
    }
}
