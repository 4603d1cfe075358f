package uk.concord.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.KeySigner;
import uk.concord.log.note.Verifier;
import uk.concord.node.book.KeyReading;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.Partnership;
import uk.concord.testkit.FastKeys;
import uk.concord.testkit.FastSigner;
import uk.concord.testkit.RealKeys;

/** One agency's keys in one partnership: real ones in some runs, fast ones in most. Whatever is restored, they are not. */
record Keys(SigningKeys signing, Verifier verifier, PublishedKeys published, KeyReading reading) {
    // Real keys cannot be seeded; no outcome depends on which they are.
    private static final Map<Origin, KeySigner> REAL = new ConcurrentHashMap<>();

    static Keys of(Partnership partnership, AgencyCode agency, boolean real) {
        var origin = new Origin(partnership.id(), agency, 1);
        var mirror = "concord/" + partnership.id() + "/" + agency + "/mirror";
        var pins = List.of(Digest.over(origin.name().getBytes(StandardCharsets.US_ASCII)));
        if (real) {
            var signer = REAL.computeIfAbsent(origin, _ -> KeyPairs.generate(origin.name(), mirror));
            return new Keys(
                    new RealKeys(signer),
                    signer.trustedKeys(),
                    PublishedKeys.of(signer.trustedKeys(), pins),
                    KeyReading.VERIFIER_KEYS);
        }
        var fast = new FastSigner(origin.name(), mirror);
        return new Keys(
                new FastKeys(fast), fast, new PublishedKeys(fast.logKeys(), fast.mirrorKeys(), pins), FastKeys.READING);
    }

    static Parties parties(Partnership partnership, AgencyCode own, Keys ownKeys, Keys partnerKeys) {
        return Parties.of(
                partnership,
                own,
                ownKeys.published(),
                partnerKeys.published(),
                ownKeys.verifier(),
                partnerKeys.verifier(),
                ownKeys.reading());
    }
}
