package uk.concord.node.book;

import java.util.List;
import uk.concord.log.note.TrustedKeys;
import uk.concord.log.note.VerifierKey;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Payload;

/**
 * What an agency publishes of its keys in its GENESIS, and its partner must have been given beforehand.
 *
 * @param logKeys its log's keys as verifier key lines
 * @param mirrorKeys its mirror's keys as verifier key lines
 * @param transportPins SHA-256 of the public keys of the certificates it presents
 */
public record PublishedKeys(List<String> logKeys, List<String> mirrorKeys, List<Digest> transportPins) {
    public PublishedKeys {
        logKeys = List.copyOf(logKeys);
        mirrorKeys = List.copyOf(mirrorKeys);
        transportPins = List.copyOf(transportPins);
    }

    /** What an entry names; certificates are another matter, so it has no pins. */
    public static PublishedKeys of(Payload.Keys keys) {
        return new PublishedKeys(keys.logKeys(), keys.mirrorKeys(), List.of());
    }

    /** What begins a new epoch. */
    public static PublishedKeys of(Payload.Continued continued) {
        return new PublishedKeys(continued.logKeys(), continued.mirrorKeys(), List.of());
    }

    /** True when they are named for this log and this mirror. */
    public boolean areNamed(Origin log, String mirror) {
        return logKeys.stream().allMatch(key -> key.startsWith(log.name() + "+"))
                && mirrorKeys.stream().allMatch(key -> key.startsWith(mirror + "+"));
    }

    /** Of the log's Ed25519 key, for people to compare. */
    public String fingerprint() {
        return VerifierKey.parse(logKeys.getFirst()).fingerprint();
    }

    /** True when these are the same four keys, whatever the pins. */
    public boolean sameAs(PublishedKeys other) {
        return logKeys.equals(other.logKeys) && mirrorKeys.equals(other.mirrorKeys);
    }

    /** The keys of a real signer. */
    public static PublishedKeys of(TrustedKeys keys, List<Digest> transportPins) {
        return new PublishedKeys(
                List.of(keys.logEd25519().line(), keys.logMlDsa44().line()),
                List.of(keys.mirrorEd25519().line(), keys.mirrorMlDsa44().line()),
                transportPins);
    }
}
