package uk.concord.node.keychange;

import uk.concord.log.note.VerifierKey;
import uk.concord.node.book.KeyHistory.Change;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.link.v1.KeyPeriod;

/** Keys as people compare them. */
final class KeyPeriods {
    private KeyPeriods() {}

    /** Those that a log began with. */
    static KeyPeriod first(PublishedKeys keys, LogHead head) {
        return fingerprints(keys).setHeldByBoth(head.receiptedSize() > 0).build();
    }

    /** Those that an entry of a log names. */
    static KeyPeriod of(Change change, LogHead head) {
        return fingerprints(change.keys())
                .setSinceMicros(Micros.of(change.at()))
                .setEntryIndex(change.index())
                .setHeldByBoth(head.receiptedSize() >= change.reach())
                .build();
    }

    private static KeyPeriod.Builder fingerprints(PublishedKeys keys) {
        return KeyPeriod.newBuilder()
                .setLogEd25519(fingerprint(keys.logKeys().getFirst()))
                .setLogMlDsa44(fingerprint(keys.logKeys().getLast()))
                .setMirrorEd25519(fingerprint(keys.mirrorKeys().getFirst()))
                .setMirrorMlDsa44(fingerprint(keys.mirrorKeys().getLast()));
    }

    private static String fingerprint(String line) {
        return VerifierKey.parse(line).fingerprint();
    }
}
