package uk.concord.node.book;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.log.MalformedData;
import uk.concord.log.note.TrustedKeys;
import uk.concord.log.note.Verifier;
import uk.concord.log.note.VerifierKey;

/** Makes something that verifies out of the lines in which an agency publishes its keys. */
public interface KeyReading {
    /** C2SP verifier keys: Ed25519 and ML-DSA-44. */
    KeyReading VERIFIER_KEYS = new KeyReading() {
        @Override
        public Verifier verifier(PublishedKeys keys) {
            var trusted = TrustedKeys.of(parsed(keys).toList());
            if (!PublishedKeys.of(trusted, keys.transportPins()).equals(keys)) {
                throw new MalformedData("a log's keys stand first, and of each two the Ed25519 one");
            }
            return trusted;
        }

        @Override
        public Set<String> material(PublishedKeys keys) {
            return parsed(keys).map(key -> HexFormat.of().formatHex(key.raw())).collect(Collectors.toUnmodifiableSet());
        }

        private static Stream<VerifierKey> parsed(PublishedKeys keys) {
            return Stream.of(keys.logKeys(), keys.mirrorKeys())
                    .flatMap(List::stream)
                    .map(VerifierKey::parse);
        }
    };

    /** What checks signatures by these keys; throws {@link MalformedData} when they are not the four keys of an agency. */
    Verifier verifier(PublishedKeys keys);

    /** What makes each key another than all others, whatever name it bears and whatever it signs. */
    Set<String> material(PublishedKeys keys);
}
