package uk.concord.node.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.node.book.BookException;
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
    void what_was_written_is_read_after_a_restart() {
        open().write(KENT, Side.OWN, OWN);
        open().write(KENT, Side.MIRROR, MIRROR);
        open().write(KENT, Side.OWN, mark(13, "newer"));
        open().write(MEDWAY, Side.OWN, OWN);
        assertThat(open().newest(KENT, Side.OWN)).contains(mark(13, "newer"));
        assertThat(open().newest(KENT, Side.MIRROR)).contains(MIRROR);
        assertThat(open().newest(MEDWAY, Side.OWN)).contains(OWN);
        assertThat(open().newest(MEDWAY, Side.MIRROR)).isEmpty();
    }

    @Test
    void a_missing_file_says_nothing() {
        assertThat(open().newest(KENT, Side.OWN)).isEmpty();
    }

    @Test
    void a_write_that_was_cut_off_leaves_what_was() throws IOException {
        open().write(KENT, Side.OWN, OWN);
        Files.writeString(directory.resolve("kcc-kmicb.signed.new"), "concord last si");
        assertThat(open().newest(KENT, Side.OWN)).contains(OWN);
    }

    @Test
    void every_changed_character_is_noticed() throws IOException {
        open().write(KENT, Side.OWN, OWN);
        var file = directory.resolve("kcc-kmicb.signed");
        var text = Files.readString(file);
        for (int place = 0; place < text.length(); place++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(place, text.charAt(place) == 'x' ? 'y' : 'x');
            Files.writeString(file, changed);
            assertThatThrownBy(() -> open().newest(KENT, Side.OWN))
                    .as("place " + place)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageContaining("kcc-kmicb");
        }
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThatThrownBy(() -> open().newest(KENT, Side.OWN)).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void another_partnerships_file_is_refused() throws IOException {
        open().write(KENT, Side.OWN, OWN);
        Files.copy(directory.resolve("kcc-kmicb.signed"), directory.resolve("mdw-kmicb.signed"));
        assertThatThrownBy(() -> open().newest(MEDWAY, Side.OWN)).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void an_instance_that_was_replaced_can_write_no_more() {
        var first = open();
        first.raiseFence(KENT, 1);
        first.write(KENT, Side.OWN, OWN);
        var second = open();
        assertThat(second.fence(KENT)).hasValue(1);
        second.raiseFence(KENT, 2);
        assertThatThrownBy(() -> first.write(KENT, Side.OWN, mark(13, "late")))
                .isInstanceOf(BookException.Deposed.class);
        assertThatThrownBy(() -> first.raiseFence(KENT, 1)).isInstanceOf(BookException.Deposed.class);
        assertThat(second.newest(KENT, Side.OWN)).contains(OWN);
        second.write(KENT, Side.MIRROR, MIRROR);
        assertThat(open().newest(KENT, Side.OWN)).contains(OWN);
        assertThat(open().newest(KENT, Side.MIRROR)).contains(MIRROR);
        first.write(MEDWAY, Side.OWN, OWN);
    }

    @Test
    void what_two_write_at_once_is_both_there() throws Exception {
        var one = open();
        var other = open();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = List.of(
                    both.submit(() -> one.write(KENT, Side.OWN, OWN)),
                    both.submit(() -> other.write(KENT, Side.MIRROR, MIRROR)));
            for (var write : done) {
                write.get();
            }
        }
        assertThat(open().newest(KENT, Side.OWN)).contains(OWN);
        assertThat(open().newest(KENT, Side.MIRROR)).contains(MIRROR);
    }

    @Test
    void a_file_from_before_there_were_epochs_speaks_of_the_first_and_is_written_anew() throws IOException {
        open().write(KENT, Side.OWN, OWN);
        var file = directory.resolve("kcc-kmicb.signed");
        var text = Files.readString(file);
        var old = text.substring(0, text.indexOf("sha256 "))
                .replace("concord last signed 2", "concord last signed 1")
                .replace("own 1 ", "own ");
        Files.writeString(
                file, old + "sha256 " + Hash.sha256(old.getBytes(US_ASCII)).hex() + "\n");
        assertThat(open().newest(KENT, Side.OWN)).contains(OWN);
        open().write(KENT, Side.OWN, new Mark(2, 3, OWN.root(), OWN.time()));
        assertThat(Files.readString(file)).startsWith("concord last signed 2").contains("own 2 3 ");
    }

    private LastSignedFiles open() {
        return new LastSignedFiles(directory.toString());
    }

    private static Mark mark(long size, String word) {
        return new Mark(1, size, Hash.sha256(word.getBytes(US_ASCII)), Instant.parse("2026-11-02T12:00:00.123456Z"));
    }
}
