package uk.concord.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.log.LogException;
import uk.concord.log.MalformedData;
import uk.concord.log.Merkle;
import uk.concord.log.UntrustedNote;
import uk.concord.log.UntrustedNote.Reason;

/** Two agencies that sign and cosign with real keys, and everything that must not pass. */
class TrustedKeysTest {
    private static final String ORIGIN = "concord/kcc-kmicb/kcc/1";
    private static final KeySigner COUNCIL = KeyPairs.generate(ORIGIN, "concord/kcc-kmicb/kcc/mirror");
    private static final KeySigner HEALTH =
            KeyPairs.generate("concord/kcc-kmicb/kmicb/1", "concord/kcc-kmicb/kmicb/mirror");
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123456Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 3, Hash.sha256(new byte[] {1}));
    private static final SignedNote SIGNED = COUNCIL.sign(CHECKPOINT);
    private static final SignedNote COSIGNED = HEALTH.cosign(SIGNED, NOW);

    @Test
    void a_log_signs_and_its_partner_cosigns() {
        var received = SignedNote.parse(COSIGNED.bytes());
        assertThat(COUNCIL.trustedKeys().checkpoint(received)).isEqualTo(CHECKPOINT);
        assertThat(HEALTH.trustedKeys().cosigned(received))
                .isEqualTo(new Cosigned(CHECKPOINT, Instant.parse("2026-11-21T09:30:00Z")));
        assertThat(received.signatures()).hasSize(4);
    }

    @Test
    void the_empty_log_is_signed_and_cosigned_too() {
        var empty = new Checkpoint(ORIGIN, 0, Merkle.emptyRoot());
        var note = HEALTH.cosign(COUNCIL.sign(empty), NOW);
        assertThat(COUNCIL.trustedKeys().checkpoint(note)).isEqualTo(empty);
        assertThat(HEALTH.trustedKeys().cosigned(note).checkpoint()).isEqualTo(empty);
    }

    @Test
    void each_missing_line_has_its_reason() {
        assertReason(Reason.ED25519_MISSING, () -> council(without(COSIGNED, 0)));
        assertReason(Reason.ML_DSA_44_MISSING, () -> council(without(COSIGNED, 1)));
        assertReason(Reason.ED25519_MISSING, () -> health(without(COSIGNED, 2)));
        assertReason(Reason.ML_DSA_44_MISSING, () -> health(without(COSIGNED, 3)));
    }

    @Test
    void unknown_lines_are_passed_over_in_any_place() {
        var lines = new ArrayList<>(COSIGNED.signatures());
        for (int i = 0; i < 12; i++) {
            // Same name as a trusted key but another id, and the other way round.
            lines.add(i, new NoteSignature(i % 2 == 0 ? ORIGIN : "unknown.example", i, new byte[100]));
        }
        Collections.shuffle(lines, new Random(1));
        var note = new SignedNote(COSIGNED.text(), lines);
        council(note);
        health(note);
    }

    @Test
    void a_line_under_the_right_name_and_id_by_another_key_is_wrong() {
        var forged = forged();
        for (int i = 0; i < 4; i++) {
            var lines = new ArrayList<>(COSIGNED.signatures());
            var real = lines.get(i);
            lines.set(
                    i,
                    new NoteSignature(real.name(), real.keyId(), forged.get(i).signature()));
            var note = new SignedNote(COSIGNED.text(), lines);
            var reason = i % 2 == 0 ? Reason.ED25519_WRONG : Reason.ML_DSA_44_WRONG;
            assertReason(reason, i < 2 ? () -> council(note) : () -> health(note));
        }
    }

    @Test
    void a_checkpoint_of_another_log_is_not_ours() {
        assertReason(Reason.OTHER_ORIGIN, () -> HEALTH.trustedKeys().checkpoint(SIGNED));
        assertReason(Reason.OTHER_ORIGIN, () -> COUNCIL.trustedKeys().cosigned(SIGNED));
        assertThatThrownBy(() -> HEALTH.sign(CHECKPOINT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COUNCIL.cosign(SIGNED, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mirror_cosigns_a_note_once() {
        assertThatThrownBy(() -> HEALTH.cosign(COSIGNED, NOW)).isInstanceOf(MalformedData.class);
    }

    @Nested
    class Times {
        private final NoteSigner log = KeyPairs.generate(SignatureKind.ML_DSA_44, "log");
        private final NoteSigner logEd25519 = KeyPairs.generate(SignatureKind.ED25519_LOG, "log");
        private final NoteSigner mirror = KeyPairs.generate(SignatureKind.ML_DSA_44, "mirror");
        private final NoteSigner mirrorEd25519 = KeyPairs.generate(SignatureKind.ED25519_COSIGNATURE, "mirror");
        private final TrustedKeys keys = new KeySigner(logEd25519, log, mirrorEd25519, mirror).trustedKeys();

        @Test
        void a_log_states_no_time() {
            var checkpoint = new Checkpoint("log", 3, CHECKPOINT.root());
            var note = new SignedNote(
                    checkpoint.text(), List.of(logEd25519.sign(checkpoint, 0), log.sign(checkpoint, 1_770_000_000)));
            assertReason(Reason.TIME_OUT_OF_PLACE, () -> keys.checkpoint(note));
        }

        @Test
        void a_mirror_states_one_time_with_both_keys() {
            assertReason(Reason.TIMES_DIFFER, () -> keys.cosigned(cosigned(1_770_000_000, 1_770_000_001)));
            assertThat(keys.cosigned(cosigned(7, 7)).time()).isEqualTo(Instant.ofEpochSecond(7));
        }

        @Test
        void a_mirror_states_a_time_that_can_be() {
            for (long time : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
                assertReason(Reason.TIME_OUT_OF_PLACE, () -> keys.cosigned(cosigned(time, time)));
            }
            assertThatThrownBy(() -> HEALTH.cosign(SIGNED, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        }

        private SignedNote cosigned(long ed25519Time, long mlDsa44Time) {
            return new SignedNote(
                    CHECKPOINT.text(),
                    List.of(mirrorEd25519.sign(CHECKPOINT, ed25519Time), mirror.sign(CHECKPOINT, mlDsa44Time)));
        }
    }

    @Nested
    class Keys {
        @Test
        void four_keys_find_their_places_in_any_order() {
            var keys = new ArrayList<>(COUNCIL.trustedKeys().keys());
            Collections.reverse(keys);
            assertThat(TrustedKeys.of(keys)).isEqualTo(COUNCIL.trustedKeys());
            assertThatThrownBy(() -> TrustedKeys.of(keys.subList(0, 3))).isInstanceOf(MalformedData.class);
        }

        @Test
        void a_log_and_a_mirror_never_share_a_name_or_a_key() {
            assertThatThrownBy(() -> KeyPairs.generate(ORIGIN, ORIGIN)).isInstanceOf(MalformedData.class);
            var ours = COUNCIL.trustedKeys();
            var shared = VerifierKey.of(
                    "mirror",
                    SignatureKind.ED25519_COSIGNATURE,
                    ours.logEd25519().raw());
            var mirror = KeyPairs.generate(SignatureKind.ML_DSA_44, "mirror").verifierKey();
            assertThatThrownBy(() -> new TrustedKeys(ours.logEd25519(), ours.logMlDsa44(), shared, mirror))
                    .isInstanceOf(MalformedData.class);
        }

        @Test
        void a_private_key_under_another_verifier_key_is_refused() {
            for (var kind : SignatureKind.values()) {
                var mine = KeyPairs.generate(kind);
                var theirs = VerifierKey.of("a", kind, KeyPairs.generate(kind).getPublic());
                assertThatThrownBy(() -> new NoteSigner(mine.getPrivate(), theirs))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void any_byte_changed_in_a_cosigned_note_is_detected() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TrustedKeysTest seed=" + seed);
        var random = new SplittableRandom(seed);
        var bytes = COSIGNED.bytes();
        for (int i = 0; i < bytes.length; i++) {
            // Whoever's lines were hit looks first: the outcome is the same, the test takes half the time.
            var logFirst = i < bytes.length / 2;
            var changed = bytes.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> {
                        var note = SignedNote.parse(changed);
                        if (logFirst) {
                            council(note);
                            health(note);
                        } else {
                            health(note);
                            council(note);
                        }
                    })
                    .as("byte %d", i)
                    .isInstanceOf(LogException.class);
        }
    }

    @Test
    void a_note_cut_short_or_with_a_byte_more_is_detected() {
        var bytes = COSIGNED.bytes();
        for (int length = bytes.length - 1; length >= 0; length -= 97) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> health(SignedNote.parse(cut))).isInstanceOf(LogException.class);
        }
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        for (int last = 0; last < 256; last++) {
            longer[bytes.length] = (byte) last;
            assertThatThrownBy(() -> SignedNote.parse(longer)).isInstanceOf(MalformedData.class);
        }
    }

    /** The four lines of the same note under the same names, by strangers' keys. */
    private static List<NoteSignature> forged() {
        var mirrorName = HEALTH.trustedKeys().mirrorName();
        var signed = KeyPairs.generate(ORIGIN, mirrorName).sign(CHECKPOINT).signatures();
        var cosigned =
                KeyPairs.generate("other", mirrorName).cosign(SIGNED, NOW).signatures();
        return List.of(signed.get(0), signed.get(1), cosigned.get(2), cosigned.get(3));
    }

    private static SignedNote without(SignedNote note, int line) {
        var lines = new ArrayList<>(note.signatures());
        lines.remove(line);
        return new SignedNote(note.text(), lines);
    }

    private static void council(SignedNote note) {
        assertThat(COUNCIL.trustedKeys().checkpoint(note)).isEqualTo(CHECKPOINT);
    }

    private static void health(SignedNote note) {
        assertThat(HEALTH.trustedKeys().cosigned(note).checkpoint()).isEqualTo(CHECKPOINT);
    }

    private static void assertReason(Reason reason, Runnable check) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(UntrustedNote.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
