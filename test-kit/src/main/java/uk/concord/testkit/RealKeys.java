package uk.concord.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.KeySigner;
import uk.concord.log.note.Signer;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.sealing.SealingSecret;

/** Real keys of one agency in one partnership, kept in memory; they outlive every restart. */
public final class RealKeys implements SigningKeys {
    private final List<KeySigner> signers = new ArrayList<>();

    public RealKeys(KeySigner first) {
        signers.add(first);
    }

    @Override
    public synchronized Signer signer(PublishedKeys keys) {
        return signers.stream()
                .filter(signer -> published(signer).sameAs(keys))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized List<PublishedKeys> held() {
        return signers.stream().map(RealKeys::published).toList();
    }

    @Override
    public synchronized PublishedKeys make(Origin log) {
        signers.add(
                KeyPairs.generate(log.name(), signers.getFirst().trustedKeys().mirrorName()));
        return published(signers.getLast());
    }

    /** One for each of its keys: a new one with each change. */
    @Override
    public synchronized List<SealingSecret> sealingSecrets() {
        return IntStream.rangeClosed(1, signers.size())
                .mapToObj(number -> new SealingSecret(
                        Digest.over((signers.getFirst().trustedKeys().mirrorName() + number)
                                        .getBytes(StandardCharsets.UTF_8))
                                .value()))
                .toList()
                .reversed();
    }

    private static PublishedKeys published(KeySigner signer) {
        return PublishedKeys.of(signer.trustedKeys(), List.of());
    }
}
