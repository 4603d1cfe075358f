package uk.concord.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of eight leaves that Certificate Transparency's implementations publish with its roots and proofs. */
class PublishedTreeTest {
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String A = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String B = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String C = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String E = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String F = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String ROOT_1 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String ROOT_2 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String ROOT_4 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";

    @Test
    void the_frontier_reaches_every_published_root() {
        var frontier = Frontier.empty();
        assertThat(frontier.root().hex()).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= 8; size++) {
            frontier = frontier.append(Leaves.PUBLISHED.get(size - 1));
            assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(size));
            assertThat(Merkle.root(size, Leaves.read(Leaves.PUBLISHED)).hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1,",
        "0, 8, " + A + " " + B + " " + C,
        "5, 8, " + D + " " + E + " " + ROOT_4,
        "2, 3, " + ROOT_2,
        "1, 5, " + ROOT_1 + " " + B + " " + D,
    })
    void published_inclusion_proofs_are_built_and_verified(int index, int size, @Nullable String path) {
        var published = new InclusionProof(index, size, hashes(path));
        assertThat(InclusionProof.build(index, size, Leaves.read(Leaves.PUBLISHED)))
                .isEqualTo(published);
        assertThat(published.verify(Leaves.PUBLISHED.get(index), root(size))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1,",
        "1, 8, " + A + " " + B + " " + C,
        "6, 8, " + F + " " + E + " " + ROOT_4,
        "2, 5, " + B + " " + D,
    })
    void published_consistency_proofs_are_built_and_verified(int from, int to, @Nullable String path) {
        var published = new ConsistencyProof(from, to, hashes(path));
        assertThat(ConsistencyProof.build(from, to, Leaves.read(Leaves.PUBLISHED)))
                .isEqualTo(published);
        assertThat(published.verify(root(from), root(to))).isTrue();
    }

    private static Hash root(int size) {
        return Leaves.parse(ROOTS.get(size));
    }

    private static List<Hash> hashes(@Nullable String path) {
        return path == null
                ? List.of()
                : Stream.of(path.split(" ")).map(Leaves::parse).toList();
    }
}
