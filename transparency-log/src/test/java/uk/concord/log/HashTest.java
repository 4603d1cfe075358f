package uk.concord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HashTest {
    @Test
    void a_hash_is_its_32_bytes() {
        var bytes = Leaves.hash(new SplittableRandom(7)).bytes();
        var hash = Hash.of(bytes);
        bytes[0]++;
        assertThat(hash.bytes()).isNotEqualTo(bytes);
        bytes[0]--;
        assertThat(hash.bytes()).isEqualTo(bytes);
        assertThat(hash).isEqualTo(Hash.of(bytes)).hasSameHashCodeAs(Hash.of(bytes));
        assertThat(Leaves.parse(hash.hex())).isEqualTo(hash);
    }

    @Test
    void every_byte_counts_for_equality() {
        var bytes = Leaves.hash(new SplittableRandom(8)).bytes();
        var hash = Hash.of(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            assertThat(Hash.of(bytes)).isNotEqualTo(hash);
            bytes[i] ^= 1;
        }
    }

    @Test
    void other_lengths_are_refused() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> Hash.of(new byte[33])).isInstanceOf(MalformedData.class);
    }

    @Test
    void a_leaf_never_passes_for_a_node() {
        var left = Leaves.PUBLISHED.get(0);
        var right = Leaves.PUBLISHED.get(1);
        var joined = new byte[2 * Hash.LENGTH];
        System.arraycopy(left.bytes(), 0, joined, 0, Hash.LENGTH);
        System.arraycopy(right.bytes(), 0, joined, Hash.LENGTH, Hash.LENGTH);
        assertThat(Merkle.leaf(joined)).isNotEqualTo(Merkle.node(left, right));
    }

    @Test
    void a_leaf_has_at_most_65535_bytes() {
        assertThat(Merkle.leaf(new byte[65_535])).isNotNull();
        assertThatThrownBy(() -> Merkle.leaf(new byte[65_536])).isInstanceOf(MalformedData.class);
    }
}
