package uk.concord.node.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.record.Bytes;

class NewestEntriesTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final NewestEntries newest = new NewestEntries();

    @Test
    void nothing_is_at_hand_at_first() {
        assertThat(newest.from(0)).isEmpty();
    }

    @Test
    void what_was_added_is_at_hand_from_any_of_its_entries_on() {
        newest.add(run(5, 3, 10));
        newest.add(run(8, 2, 10));

        assertThat(newest.from(4)).isEmpty();
        assertThat(indexes(5)).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(indexes(9)).containsExactly(9L);
        assertThat(newest.from(9).orElseThrow().parts())
                .extracting(StoredPart::index)
                .containsExactly(9L);
    }

    @Test
    void right_behind_the_newest_there_is_nothing_yet_and_that_is_known() {
        newest.add(run(5, 3, 10));

        assertThat(indexes(8)).isEmpty();
        assertThat(newest.from(9)).isEmpty();
    }

    @Test
    void entries_that_do_not_follow_take_the_place_of_those_at_hand() {
        newest.add(run(5, 3, 10));
        newest.add(run(20, 2, 10));

        assertThat(newest.from(5)).isEmpty();
        assertThat(newest.from(8)).isEmpty();
        assertThat(indexes(20)).containsExactly(20L, 21L);
    }

    @Test
    void the_oldest_give_way_when_there_are_too_many_bytes() {
        newest.add(run(0, 1, MEBIBYTE));
        newest.add(run(1, 1, MEBIBYTE));
        newest.add(run(2, 1, MEBIBYTE));

        assertThat(newest.from(0)).isEmpty();
        assertThat(indexes(1)).containsExactly(1L, 2L);
    }

    @Test
    void what_was_erased_is_forgotten_and_its_entries_are_not() {
        newest.add(run(5, 3, 10));
        newest.forget(Hash.of(new byte[32]));

        assertThat(indexes(5)).containsExactly(5L, 6L, 7L);
        assertThat(newest.from(5).orElseThrow().parts()).isEmpty();
    }

    @Test
    void a_group_of_nothing_changes_nothing() {
        newest.add(run(5, 3, 10));
        newest.add(run(8, 0, 10));

        assertThat(indexes(5)).containsExactly(5L, 6L, 7L);
    }

    private List<Long> indexes(long from) {
        return newest.from(from).orElseThrow().entries().stream()
                .map(StoredEntry::index)
                .toList();
    }

    /** Each entry and its part has so many bytes. */
    private static NewestEntries.Run run(long first, int count, int bytes) {
        var content = Bytes.of(new byte[bytes]);
        var leaf = Hash.of(new byte[32]);
        return new NewestEntries.Run(
                LongStream.range(first, first + count)
                        .mapToObj(index -> new StoredEntry(Side.OWN, index, null, 0, 10, leaf, content, Instant.EPOCH))
                        .toList(),
                LongStream.range(first, first + count)
                        .mapToObj(index -> new StoredPart(Side.OWN, index, leaf, true, Bytes.EMPTY, content))
                        .toList());
    }
}
