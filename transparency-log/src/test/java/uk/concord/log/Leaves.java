package uk.concord.log;

import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Leaves for tests: the published eight of Certificate Transparency, and random ones. */
final class Leaves {
    static final List<byte[]> PUBLISHED_ENTRIES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    static final List<Hash> PUBLISHED =
            PUBLISHED_ENTRIES.stream().map(Merkle::leaf).toList();

    private Leaves() {}

    static List<Hash> random(RandomGenerator random, int count) {
        return Stream.generate(() -> hash(random)).limit(count).toList();
    }

    static Hash hash(RandomGenerator random) {
        var bytes = new byte[Hash.LENGTH];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    static LongFunction<Hash> read(List<Hash> leaves) {
        return index -> leaves.get(Math.toIntExact(index));
    }

    static Hash parse(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}
