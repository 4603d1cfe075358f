package uk.concord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for every tree; the seed is printed and can be set with {@code -Dseed=}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreePropertiesTest {
    private static final int SIZE = 70;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomGenerator random = new SplittableRandom(seed);
    private final List<Hash> leaves;
    private final List<Hash> roots;

    TreePropertiesTest() {
        System.out.println("TreePropertiesTest seed=" + seed);
        leaves = Leaves.random(random, SIZE);
        roots = IntStream.rangeClosed(0, SIZE)
                .mapToObj(size -> Definition.root(leaves.subList(0, size)))
                .toList();
    }

    @Test
    void frontier_and_root_agree_with_the_definition_at_every_size() {
        var frontier = Frontier.empty();
        for (int size = 0; size <= SIZE; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(rootAt(size));
            assertThat(Merkle.root(size, Leaves.read(leaves))).isEqualTo(rootAt(size));
            if (size < SIZE) {
                frontier = frontier.append(leaves.get(size));
            }
        }
    }

    @Test
    void a_stored_frontier_goes_on_where_it_stopped() {
        var frontier = Frontier.empty();
        for (var leaf : leaves) {
            var stored = Frontier.decode(frontier.encode());
            assertThat(stored).isEqualTo(frontier);
            frontier = stored.append(leaf);
        }
        assertThat(frontier.root()).isEqualTo(rootAt(SIZE));
    }

    @Test
    void appending_leaves_the_earlier_frontier_as_it_was() {
        var before = Frontier.empty().append(leaves.get(0));
        var root = before.root();
        before.append(leaves.get(1));
        before.append(leaves.get(2));
        assertThat(before.root()).isEqualTo(root);
        assertThat(before.size()).isEqualTo(1);
    }

    @Test
    void every_inclusion_proof_agrees_with_the_definition_and_verifies() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                var proof = InclusionProof.build(index, size, Leaves.read(leaves));
                assertThat(proof.path()).isEqualTo(Definition.path(index, leaves.subList(0, size)));
                assertThat(proof.verify(leaves.get(index), rootAt(size))).isTrue();
            }
        }
    }

    @Test
    void every_consistency_proof_agrees_with_the_definition_and_verifies() {
        for (int to = 1; to <= SIZE; to++) {
            for (int from = 1; from < to; from++) {
                var proof = ConsistencyProof.build(from, to, Leaves.read(leaves));
                assertThat(proof.path()).isEqualTo(Definition.proof(from, leaves.subList(0, to)));
                assertThat(proof.verify(rootAt(from), rootAt(to))).isTrue();
            }
        }
    }

    @Test
    void a_proof_reads_each_leaf_once_at_most() {
        var reads = new int[SIZE];
        ConsistencyProof.build(41, SIZE, index -> {
            reads[(int) index]++;
            return leaves.get((int) index);
        });
        assertThat(reads).containsOnly(1);
    }

    @Test
    void an_inclusion_proof_with_anything_changed_does_not_verify() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                var proof = InclusionProof.build(index, size, Leaves.read(leaves));
                var leaf = leaves.get(index);
                var root = rootAt(size);
                assertThat(proof.verify(Leaves.hash(random), root)).isFalse();
                assertThat(proof.verify(leaf, Leaves.hash(random))).isFalse();
                for (var damaged : damaged(proof.path())) {
                    assertThat(new InclusionProof(index, size, damaged).verify(leaf, root))
                            .isFalse();
                }
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path()).verify(leaf, root))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void a_consistency_proof_with_anything_changed_does_not_verify() {
        for (int to = 2; to <= SIZE; to++) {
            for (int from = 1; from < to; from++) {
                var proof = ConsistencyProof.build(from, to, Leaves.read(leaves));
                assertThat(proof.verify(Leaves.hash(random), rootAt(to))).isFalse();
                assertThat(proof.verify(rootAt(from), Leaves.hash(random))).isFalse();
                assertThat(proof.verify(rootAt(to), rootAt(from))).isFalse();
                for (var damaged : damaged(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, damaged).verify(rootAt(from), rootAt(to)))
                            .as("%d to %d", from, to)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_tree_that_changed_an_old_leaf_has_no_consistency_proof() {
        var rewritten = new ArrayList<>(leaves);
        rewritten.set(17, Leaves.hash(random));
        for (int from = 18; from < SIZE; from++) {
            var proof = ConsistencyProof.build(from, SIZE, Leaves.read(rewritten));
            assertThat(proof.verify(rootAt(from), Definition.root(rewritten))).isFalse();
        }
    }

    @Test
    void a_frontier_of_another_length_is_refused() {
        var encoded = Frontier.empty()
                .append(leaves.get(0))
                .append(leaves.get(1))
                .append(leaves.get(2))
                .encode();
        for (int length = 0; length < encoded.length + 40; length++) {
            var cut = Arrays.copyOf(encoded, length);
            if (length != encoded.length) {
                assertThatThrownBy(() -> Frontier.decode(cut)).isInstanceOf(MalformedData.class);
            }
        }
        var negative = new byte[8 + Hash.LENGTH];
        negative[0] = (byte) 0x80;
        assertThatThrownBy(() -> Frontier.decode(negative)).isInstanceOf(MalformedData.class);
    }

    /** The path with one hash changed, missing, doubled, swapped or added. */
    private List<List<Hash>> damaged(List<Hash> path) {
        var damaged = new ArrayList<List<Hash>>();
        for (int i = 0; i < path.size(); i++) {
            var changed = new ArrayList<>(path);
            changed.set(i, flipped(path.get(i)));
            damaged.add(changed);
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            damaged.add(shorter);
            var doubled = new ArrayList<>(path);
            doubled.add(i, path.get(i));
            damaged.add(doubled);
            if (i > 0) {
                var swapped = new ArrayList<>(path);
                Collections.swap(swapped, i - 1, i);
                damaged.add(swapped);
            }
        }
        var longer = new ArrayList<>(path);
        longer.add(Leaves.hash(random));
        damaged.add(longer);
        return damaged;
    }

    private Hash flipped(Hash hash) {
        var bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private Hash rootAt(int size) {
        return roots.get(size);
    }
}
