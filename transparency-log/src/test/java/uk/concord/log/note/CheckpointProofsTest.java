package uk.concord.log.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.concord.log.ConsistencyProof;
import uk.concord.log.Hash;
import uk.concord.log.InclusionProof;
import uk.concord.log.Merkle;

class CheckpointProofsTest {
    private static final List<Hash> LEAVES = LongStream.range(0, 11)
            .mapToObj(i -> Merkle.leaf(new byte[] {(byte) i}))
            .toList();

    @Test
    void a_checkpoint_includes_the_leaf_that_a_proof_for_its_own_size_shows() {
        var proof = InclusionProof.build(4, 11, index -> LEAVES.get((int) index));
        assertThat(checkpoint("a", 11).includes(LEAVES.get(4), proof)).isTrue();
        assertThat(checkpoint("a", 11).includes(LEAVES.get(5), proof)).isFalse();
        assertThat(checkpoint("a", 10).includes(LEAVES.get(4), proof)).isFalse();
        // The same path fits a tree of size 10 or 12 as well as one of 11: only the signed size tells.
        var claimed = new InclusionProof(4, 12, proof.path());
        assertThat(checkpoint("a", 11).includes(LEAVES.get(4), claimed)).isFalse();
    }

    @Test
    void a_checkpoint_is_the_prefix_of_a_later_one_of_the_same_log() {
        var proof = ConsistencyProof.build(6, 11, index -> LEAVES.get((int) index));
        assertThat(checkpoint("a", 6).isPrefixOf(checkpoint("a", 11), proof)).isTrue();
        assertThat(checkpoint("a", 6).isPrefixOf(checkpoint("b", 11), proof)).isFalse();
        assertThat(checkpoint("a", 5).isPrefixOf(checkpoint("a", 11), proof)).isFalse();
        assertThat(checkpoint("a", 6).isPrefixOf(checkpoint("a", 10), proof)).isFalse();
        assertThat(checkpoint("a", 0).isPrefixOf(checkpoint("a", 11), new ConsistencyProof(0, 11, List.of())))
                .isTrue();
    }

    private static Checkpoint checkpoint(String origin, int size) {
        return new Checkpoint(origin, size, Merkle.root(size, index -> LEAVES.get((int) index)));
    }
}
