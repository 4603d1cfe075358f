package uk.concord.record.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.story.Samples;

class SealedStatementTest {
    private static final String WORDS = "Two thirds are not ours to pay: section F says so.";
    private static final SealingSecret SECRET =
            new SealingSecret(Digest.over(new byte[] {1}).value());
    private static final StatementPlace PLACE =
            new StatementPlace(Samples.PARTNERSHIP.id(), Samples.RECORD, Digest.over(new byte[] {2}), 1, Samples.KENT);
    private static final byte[] RANDOM = random();

    private final SealedStatement sealed = SealedStatement.seal(PLACE, WORDS, SECRET, RANDOM);
    private final StatementKey key = SECRET.key(PLACE, sealed.reference().commitment());

    private static byte[] random() {
        var random = Arrays.copyOf(Digest.over(new byte[] {3}).toArray(), SealedStatement.RANDOM_BYTES);
        random[63] = 9;
        return random;
    }

    @Test
    void the_key_that_was_promised_opens_it() {
        assertThat(sealed.keyHash()).isEqualTo(key.hash());
        assertThat(open(PLACE, sealed.reference(), sealed.ciphertext(), key)).hasValue(WORDS);
    }

    @Test
    void it_holds_neither_words_nor_key_and_its_length_tells_little() {
        var bytes = HexFormat.of().formatHex(sealed.ciphertext().toArray());
        assertThat(bytes)
                .doesNotContain(HexFormat.of().formatHex("section F".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(key.value().hex());
        var other = SealedStatement.seal(PLACE, "No.", SECRET, RANDOM);
        assertThat(other.ciphertext().length()).isEqualTo(sealed.ciphertext().length());
        assertThat(SealedStatement.seal(PLACE, "é".repeat(4_000), SECRET, RANDOM)
                        .reference()
                        .length())
                .isEqualTo(32 + 8_192 + 16);
        assertThat(key.toString() + SECRET).doesNotContain(key.value().hex());
    }

    @Test
    void it_opens_nowhere_else() {
        var elsewhere = new StatementPlace(PLACE.partnership(), PLACE.record(), PLACE.dispute(), 2, PLACE.author());
        assertThat(open(elsewhere, sealed.reference(), sealed.ciphertext(), key))
                .isEmpty();
        var others =
                new StatementPlace(PLACE.partnership(), PLACE.record(), PLACE.dispute(), 1, new AgencyCode("kmicb"));
        assertThat(open(others, sealed.reference(), sealed.ciphertext(), key)).isEmpty();
    }

    @Test
    void another_key_another_ciphertext_or_no_ciphertext_opens_nothing() {
        var otherKey = SECRET.key(PLACE, Digest.over(new byte[] {8}));
        assertThat(open(PLACE, sealed.reference(), sealed.ciphertext(), otherKey))
                .isEmpty();
        var spoilt = sealed.ciphertext().toArray();
        spoilt[100] ^= 1;
        assertThat(open(PLACE, sealed.reference(), Bytes.of(spoilt), key)).isEmpty();
        assertThat(open(PLACE, sealed.reference(), Bytes.EMPTY, key)).isEmpty();
        assertThat(open(PLACE, sealed.reference(), Bytes.of(new byte[5]), key)).isEmpty();
    }

    @Test
    void what_opens_to_something_else_than_was_committed_to_is_not_shown() {
        var committed = sealed.reference();
        var another = new PartReference(
                Digest.over(new byte[] {4}),
                committed.visibility(),
                committed.kind(),
                committed.length(),
                committed.ciphertextHash());
        assertThat(open(PLACE, another, sealed.ciphertext(), key)).isEmpty();
    }

    @Test
    void what_is_no_words_is_not_shown() {
        var marks = SealedStatement.seal(PLACE, "Safe\u202Etxt", SECRET, RANDOM);
        assertThat(open(
                        PLACE,
                        marks.reference(),
                        marks.ciphertext(),
                        SECRET.key(PLACE, marks.reference().commitment())))
                .isEmpty();
        var long4001 = SealedStatement.seal(PLACE, "a".repeat(4_001), SECRET, RANDOM);
        assertThat(open(
                        PLACE,
                        long4001.reference(),
                        long4001.ciphertext(),
                        SECRET.key(PLACE, long4001.reference().commitment())))
                .isEmpty();
    }

    @Test
    void it_is_kept_under_the_hash_of_what_is_kept() {
        var kept = new byte[32 + sealed.ciphertext().length()];
        System.arraycopy(sealed.salt().toArray(), 0, kept, 0, 32);
        System.arraycopy(
                sealed.ciphertext().toArray(), 0, kept, 32, sealed.ciphertext().length());
        assertThat(sealed.reference().held()).isEqualTo(Digest.over(kept));
        assertThat(sealed.reference().held()).isNotEqualTo(sealed.reference().commitment());
    }

    /** Whoever changes these can no longer open what was sealed before. */
    @Test
    void it_is_sealed_as_ever() {
        assertThat(key.value().hex()).isEqualTo("9a2231f998354b00eeb46c3962b8045a6d0ea5df089502da8878d6e756dd1596");
        assertThat(sealed.reference().commitment().hex())
                .isEqualTo("0e6b3078910a7c0a7d1dcb84dcd7a5cb57cf78d7fa32182fa972bf97e0333483");
        assertThat(sealed.reference().held().hex())
                .isEqualTo("fad66bddddcc15875da522412df13cc0df79903d445f903c83112b75578f0042");
    }

    private static Optional<String> open(
            StatementPlace place, PartReference reference, Bytes ciphertext, StatementKey key) {
        return SealedStatement.open(place, reference, ciphertext, key);
    }
}
