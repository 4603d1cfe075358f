package uk.concord.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import uk.concord.log.MalformedData;
import uk.concord.log.note.Signer;
import uk.concord.log.note.Verifier;
import uk.concord.node.book.KeyReading;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.sealing.SealingSecret;

/** The keys of {@link FastSigner} as an agency holds them, kept in memory; they outlive every restart. */
public final class FastKeys implements SigningKeys {
    /** Reads what {@link FastSigner} publishes. */
    public static final KeyReading READING = new KeyReading() {
        @Override
        public Verifier verifier(PublishedKeys keys) {
            return FastSigner.published(keys.logKeys(), keys.mirrorKeys());
        }

        @Override
        public Set<String> material(PublishedKeys keys) {
            var lines = new HashSet<>(keys.logKeys());
            lines.addAll(keys.mirrorKeys());
            if (lines.size() != 4) {
                throw new MalformedData("a log and a mirror never share a key");
            }
            return lines;
        }
    };

    private final List<PublishedKeys> published = new ArrayList<>();
    private final FastSigner first;

    public FastKeys(FastSigner first, List<Digest> pins) {
        this.first = first;
        published.add(new PublishedKeys(first.logKeys(), first.mirrorKeys(), pins));
    }

    public FastKeys(FastSigner first) {
        this(first, List.of());
    }

    @Override
    public Signer signer(PublishedKeys keys) {
        return FastSigner.published(keys.logKeys(), keys.mirrorKeys());
    }

    @Override
    public synchronized List<PublishedKeys> held() {
        return List.copyOf(published);
    }

    @Override
    public synchronized PublishedKeys make(Origin log) {
        var next = first.generation(log.name(), published.size() + 1);
        published.add(new PublishedKeys(next.logKeys(), next.mirrorKeys(), List.of()));
        return published.getLast();
    }

    /** One for each of its keys: a new one with each change. */
    @Override
    public synchronized List<SealingSecret> sealingSecrets() {
        return IntStream.rangeClosed(1, published.size())
                .mapToObj(number -> new SealingSecret(
                        Digest.over((first.logKeys().toString() + number).getBytes(StandardCharsets.UTF_8))
                                .value()))
                .toList()
                .reversed();
    }
}
