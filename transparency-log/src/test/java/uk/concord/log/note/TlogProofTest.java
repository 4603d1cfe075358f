package uk.concord.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.log.Hash;
import uk.concord.log.InclusionProof;
import uk.concord.log.LogException;
import uk.concord.log.MalformedData;
import uk.concord.log.Merkle;

class TlogProofTest {
    private static final KeySigner LOG = KeyPairs.generate("log", "mirror");
    private static final List<Hash> LEAVES = IntStream.range(0, 13)
            .mapToObj(i -> Merkle.leaf(new byte[] {(byte) i}))
            .toList();
    private static final SignedNote CHECKPOINT =
            LOG.sign(new Checkpoint("log", 13, Merkle.root(13, index -> LEAVES.get((int) index))));

    @Test
    void a_proof_is_read_as_it_was_written_and_verifies() {
        for (int index = 0; index < 13; index++) {
            var proof = TlogProof.parse(proof(index).bytes());
            assertThat(proof).isEqualTo(proof(index));
            assertThat(proof.verify(LEAVES.get(index), LOG.trustedKeys())).isTrue();
            assertThat(proof.verify(LEAVES.get(12 - index), LOG.trustedKeys())).isEqualTo(index == 6);
        }
    }

    @Test
    void a_proof_has_the_form_that_the_specification_gives() {
        var proof = new TlogProof(
                InclusionProof.build(1, 2, index -> LEAVES.get((int) index)),
                LOG.sign(new Checkpoint("log", 2, Merkle.node(LEAVES.get(0), LEAVES.get(1)))));
        assertThat(proof.bytes()).asString(StandardCharsets.UTF_8).startsWith("""
                        c2sp.org/tlog-proof@v1
                        index 1
                        %s

                        log
                        2
                        """.formatted(
                        LEAVES.get(0).base64()));
    }

    @Test
    void any_byte_changed_in_a_proof_or_its_checkpoint_is_detected() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TlogProofTest seed=" + seed);
        var random = new SplittableRandom(seed);
        var bytes = proof(5).bytes();
        var beforeSignatures =
                bytes.length - CHECKPOINT.bytes().length + CHECKPOINT.text().length();
        for (int i = 0; i < beforeSignatures; i++) {
            var changed = bytes.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifies(changed)).as("byte %d", i).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 00\n\n",
                "c2sp.org/tlog-proof@v1\nindex 13\n\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
            })
    void a_malformed_proof_is_refused(String head) {
        var proof = (head + CHECKPOINT.format()).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TlogProof.parse(proof)).isInstanceOf(MalformedData.class);
    }

    @Test
    void a_huge_proof_and_a_proof_without_checkpoint_are_refused() {
        assertThatThrownBy(() -> TlogProof.parse(new byte[200_000])).isInstanceOf(MalformedData.class);
        var many = "c2sp.org/tlog-proof@v1\nindex 0\n" + (LEAVES.get(0).base64() + "\n").repeat(64) + "\n";
        assertThatThrownBy(() -> TlogProof.parse(many.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedData.class);
    }

    private static boolean verifies(byte[] bytes) {
        try {
            return TlogProof.parse(bytes).verify(LEAVES.get(5), LOG.trustedKeys());
        } catch (LogException refused) {
            return false;
        }
    }

    private static TlogProof proof(int index) {
        return new TlogProof(InclusionProof.build(index, 13, i -> LEAVES.get((int) i)), CHECKPOINT);
    }
}
