package uk.concord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases where RFC 6962 leaves consistency open and libraries differ: size 0, and a size with itself. */
class ConsistencyFromZeroTest {
    private static final Hash EMPTY = Merkle.emptyRoot();
    private static final Hash ROOT = Definition.root(Leaves.PUBLISHED);

    @Test
    void the_proof_from_size_0_is_empty() {
        assertThat(ConsistencyProof.build(0, 8, Leaves.read(Leaves.PUBLISHED)).path())
                .isEmpty();
        assertThat(ConsistencyProof.build(0, 0, Leaves.read(List.of())).path()).isEmpty();
    }

    @Test
    void every_tree_extends_the_empty_tree() {
        assertThat(new ConsistencyProof(0, 8, List.of()).verify(EMPTY, ROOT)).isTrue();
        assertThat(new ConsistencyProof(0, 0, List.of()).verify(EMPTY, EMPTY)).isTrue();
    }

    @Test
    void the_old_root_of_size_0_is_the_empty_root_and_nothing_else() {
        assertThat(new ConsistencyProof(0, 8, List.of()).verify(ROOT, ROOT)).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verify(ROOT, ROOT)).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verify(EMPTY, ROOT)).isFalse();
    }

    @Test
    void a_hash_in_a_proof_from_size_0_is_refused() {
        assertThat(new ConsistencyProof(0, 8, List.of(ROOT)).verify(EMPTY, ROOT))
                .isFalse();
    }

    @Test
    void a_size_is_consistent_with_itself_when_the_roots_are_equal_and_the_proof_is_empty() {
        assertThat(new ConsistencyProof(8, 8, List.of()).verify(ROOT, ROOT)).isTrue();
        assertThat(new ConsistencyProof(8, 8, List.of()).verify(ROOT, EMPTY)).isFalse();
        assertThat(new ConsistencyProof(8, 8, List.of(ROOT)).verify(ROOT, ROOT)).isFalse();
    }

    @Test
    void sizes_out_of_order_and_endless_paths_are_refused() {
        assertThatThrownBy(() -> new ConsistencyProof(9, 8, List.of())).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> new ConsistencyProof(-1, 8, List.of())).isInstanceOf(MalformedData.class);
        var endless = Collections.nCopies(64, ROOT);
        assertThatThrownBy(() -> new ConsistencyProof(1, 8, endless)).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> new InclusionProof(1, 8, endless)).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> new InclusionProof(8, 8, List.of())).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> new InclusionProof(-1, 8, List.of())).isInstanceOf(MalformedData.class);
    }

    @Test
    void the_largest_sizes_do_not_overflow() {
        var largest = Long.MAX_VALUE;
        assertThat(new InclusionProof(largest - 1, largest, List.of(ROOT)).verify(ROOT, ROOT))
                .isFalse();
        assertThat(new ConsistencyProof(largest - 1, largest, List.of(ROOT)).verify(ROOT, ROOT))
                .isFalse();
        assertThat(new ConsistencyProof(1L << 62, largest, List.of(ROOT)).verify(ROOT, ROOT))
                .isFalse();
    }
}
