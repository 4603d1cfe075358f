package uk.concord.node.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

class LastSignedFilesTest {
    private static final PartnershipId KENT = new PartnershipId("kcc-kmicb");
    private static final PartnershipId MEDWAY = new PartnershipId("mdw-kmicb");
    private static final Mark OWN = mark(12, "own");
    private static final Mark MIRROR = mark(9, "mirror");

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_read_after_a_restart() throws IOException {
        try (var files = open()) {
            files.write(KENT, Side.OWN, OWN);
            files.write(KENT, Side.MIRROR, MIRROR);
            files.write(KENT, Side.OWN, mark(13, "newer"));
            files.write(MEDWAY, Side.OWN, OWN);
        }
        try (var files = open()) {
            assertThat(files.newest(KENT, Side.OWN)).contains(mark(13, "newer"));
            assertThat(files.newest(KENT, Side.MIRROR)).contains(MIRROR);
            assertThat(files.newest(MEDWAY, Side.OWN)).contains(OWN);
            assertThat(files.newest(MEDWAY, Side.MIRROR)).isEmpty();
        }
    }

    @Test
    void a_missing_file_says_nothing() throws IOException {
        try (var files = open()) {
            assertThat(files.newest(KENT, Side.OWN)).isEmpty();
        }
    }

    @Test
    void a_write_that_was_cut_off_leaves_what_was() throws IOException {
        try (var files = open()) {
            files.write(KENT, Side.OWN, OWN);
        }
        Files.writeString(directory.resolve("kcc-kmicb.signed.new"), "concord last si");
        try (var files = open()) {
            assertThat(files.newest(KENT, Side.OWN)).contains(OWN);
        }
    }

    @Test
    void every_changed_character_is_noticed() throws IOException {
        try (var files = open()) {
            files.write(KENT, Side.OWN, OWN);
        }
        var file = directory.resolve("kcc-kmicb.signed");
        var text = Files.readString(file);
        for (int place = 0; place < text.length(); place++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(place, text.charAt(place) == 'x' ? 'y' : 'x');
            Files.writeString(file, changed);
            try (var files = open()) {
                assertThatThrownBy(() -> files.newest(KENT, Side.OWN))
                        .as("place " + place)
                        .isInstanceOf(KeysUnusable.class)
                        .hasMessageContaining("kcc-kmicb");
            }
        }
        Files.writeString(file, text.substring(0, text.length() / 2));
        try (var files = open()) {
            assertThatThrownBy(() -> files.newest(KENT, Side.OWN)).isInstanceOf(KeysUnusable.class);
        }
    }

    @Test
    void another_partnerships_file_is_refused() throws IOException {
        try (var files = open()) {
            files.write(KENT, Side.OWN, OWN);
        }
        Files.copy(directory.resolve("kcc-kmicb.signed"), directory.resolve("mdw-kmicb.signed"));
        try (var files = open()) {
            assertThatThrownBy(() -> files.newest(MEDWAY, Side.OWN)).isInstanceOf(KeysUnusable.class);
        }
    }

    @Test
    void only_one_process_at_a_time_may_sign() throws IOException {
        try (var first = open()) {
            first.write(KENT, Side.OWN, OWN);
            assertThatThrownBy(this::open)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageContaining("another process signs");
        }
        open().close();
    }

    private LastSignedFiles open() {
        return new LastSignedFiles(directory.toString());
    }

    private static Mark mark(long size, String word) {
        return new Mark(
                size,
                Hash.sha256(word.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                Instant.parse("2026-11-02T12:00:00.123456Z"));
    }
}
