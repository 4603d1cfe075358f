package uk.concord.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.KeySigner;
import uk.concord.log.note.Signer;
import uk.concord.log.note.Verifier;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.Partnership;
import uk.concord.testkit.FastSigner;

/** One agency's keys in one partnership: real ones in some runs, fast ones in most. */
record Keys(Signer signer, Verifier verifier, PublishedKeys published) {
    // Real keys cannot be seeded; no outcome depends on which they are.
    private static final Map<Origin, KeySigner> REAL = new ConcurrentHashMap<>();

    static Keys of(Partnership partnership, AgencyCode agency, boolean real) {
        var origin = new Origin(partnership.id(), agency, 1);
        var mirror = "concord/" + partnership.id() + "/" + agency + "/mirror";
        var pins = List.of(Digest.over(origin.name().getBytes(StandardCharsets.US_ASCII)));
        if (real) {
            var signer = REAL.computeIfAbsent(origin, _ -> KeyPairs.generate(origin.name(), mirror));
            return new Keys(signer, signer.trustedKeys(), PublishedKeys.of(signer.trustedKeys(), pins));
        }
        var fast = new FastSigner(origin.name(), mirror);
        return new Keys(fast, fast, new PublishedKeys(fast.logKeys(), fast.mirrorKeys(), pins));
    }

    static Parties parties(Partnership partnership, AgencyCode own, Keys ownKeys, Keys partnerKeys) {
        return Parties.of(
                partnership,
                own,
                ownKeys.published(),
                partnerKeys.published(),
                ownKeys.verifier(),
                partnerKeys.verifier());
    }
}
