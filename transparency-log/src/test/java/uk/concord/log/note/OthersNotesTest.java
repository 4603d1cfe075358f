package uk.concord.log.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.log.Hash;

/** Notes and keys that we did not make: the specifications' examples and other implementations' signatures. */
class OthersNotesTest {
    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    private static final String COSIGNATURE = "— witness.example.com/w1 "
            + "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

    private static final String POEM = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    @Test
    void the_note_specification_example_is_read_and_written_alike() {
        var note = parse(POEM);
        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("quasimodo.example/salvatore");
            assertThat(signature.keyId()).isEqualTo(0x367ba04b);
            assertThat(signature.signature()).hasSize(64);
        });
        assertThat(note.format()).isEqualTo(POEM);
    }

    @Test
    void the_checkpoint_specification_example_is_read_and_written_alike() {
        var note = parse(CHECKPOINT);
        var checkpoint = note.unverifiedCheckpoint();
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.format()).isEqualTo(CHECKPOINT);
    }

    @Test
    void the_cosignature_specification_example_states_its_time() {
        var note = parse(CHECKPOINT + COSIGNATURE);
        var cosignature = note.signatures().getLast();
        assertThat(cosignature.signature()).hasSize(SignatureKind.ED25519_COSIGNATURE.signatureLength());
        assertThat(HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(cosignature.signature(), 0, 8)))
                .isEqualTo(1_679_315_147);
        assertThat(SignedMessage.of(
                        SignatureKind.ED25519_COSIGNATURE,
                        cosignature.name(),
                        1_679_315_147,
                        note.unverifiedCheckpoint()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        cosignature/v1
                        time 1679315147
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
            })
    void verifier_keys_of_other_implementations_are_read_and_written_alike(String line) {
        assertThat(VerifierKey.parse(line).line()).isEqualTo(line);
    }

    @Test
    void an_ed25519_checkpoint_of_the_go_implementation_verifies() {
        var key = VerifierKey.parse("monkeys+db4d9f7e+AULaJMvTtDLHPUcUrjdDad9vDlh/PTfC2VV60JUtCfWT");
        var note = parse("""
                monkeys
                8
                V8K9aklZ4EPB+RMOk1/8VsJUdFZR77GDtZUQq84vSbo=

                — monkeys 202ffoUEboiQYpHzICeaFmoy3RNviHTpAxYrq/eO4QQVQMvu9UebKBMX2MJC76NLthZaKsnKbCA8GxrjePZhvDCH7Ag=
                """);
        var signature = note.signatures().getFirst();
        assertThat(signature.claims(key)).isTrue();
        assertThat(key.verify(note.unverifiedCheckpoint(), 0, signature.signature()))
                .isTrue();
    }

    @Test
    void an_ml_dsa_44_checkpoint_of_the_go_implementation_verifies() {
        var key = VerifierKey.parse(new String(Vectors.bytes("torchwood-mldsa.key"), StandardCharsets.UTF_8).strip());
        var note = Vectors.note("torchwood-mldsa.note");
        var signature = note.signatures().getFirst();
        assertThat(signature.claims(key)).isTrue();
        assertThat(key.verify(note.unverifiedCheckpoint(), 0, signature.signature()))
                .isTrue();
        assertThat(key.verify(note.unverifiedCheckpoint(), 1, signature.signature()))
                .isFalse();
    }

    @Test
    void a_cosigned_checkpoint_made_in_python_verifies_with_all_four_keys() {
        var note = Vectors.note("cosigned.note");
        assertThat(note.bytes()).isEqualTo(Vectors.bytes("cosigned.note"));
        var checkpoint = Vectors.council().checkpoint(note);
        assertThat(checkpoint.size()).isEqualTo(8);
        assertThat(Vectors.health().cosigned(note))
                .isEqualTo(new Cosigned(checkpoint, Instant.ofEpochSecond(1_770_000_000)));
    }

    @Test
    void our_ed25519_lines_are_byte_for_byte_those_made_in_python() {
        var note = Vectors.note("cosigned.note");
        var checkpoint = note.unverifiedCheckpoint();
        var log = new NoteSigner(ed25519((byte) 1), Vectors.council().logEd25519());
        var mirror = new NoteSigner(ed25519((byte) 3), Vectors.health().mirrorEd25519());
        assertThat(log.sign(checkpoint, 0)).isEqualTo(note.signatures().get(0));
        assertThat(mirror.sign(checkpoint, 1_770_000_000))
                .isEqualTo(note.signatures().get(2));
    }

    @Test
    void a_fingerprint_is_the_hash_whose_first_bytes_are_the_key_id() {
        var key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(key.fingerprint()).matches("c74f 20a3( [0-9a-f]{4}){14}");
        var preimage = "PeterNeumann\n\u0001".getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(preimage, preimage.length + 32);
        System.arraycopy(key.raw(), 0, whole, preimage.length, 32);
        assertThat(key.fingerprint().replace(" ", ""))
                .isEqualTo(Hash.sha256(whole).hex());
    }

    private static PrivateKey ed25519(byte seed) {
        var encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + "00".repeat(32));
        Arrays.fill(encoded, 16, 48, seed);
        var base64 = Base64Text.encode(encoded);
        return KeyPairs.privateKey(
                SignatureKind.ED25519_LOG, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    }

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }
}
