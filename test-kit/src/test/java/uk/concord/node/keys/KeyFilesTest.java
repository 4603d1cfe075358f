package uk.concord.node.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.log.LogException;
import uk.concord.log.Merkle;
import uk.concord.log.keys.KeyDirectory;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.BookException;
import uk.concord.node.book.KeyReading;
import uk.concord.node.book.PublishedKeys;
import uk.concord.record.Origin;

/** Further keys beside those that a partnership began with. */
final class KeyFilesTest {
    private static final String LOG = "concord/kcc-kmicb/kcc/1";

    @TempDir
    Path directory;

    private KeyFiles files;

    @BeforeEach
    void begin() throws IOException {
        var own = new KeyDirectory(directory);
        own.generate(LOG, "concord/kcc-kmicb/kcc/mirror", List.of(Hash.sha256(new byte[0])));
        files = started();
    }

    private KeyFiles started() throws IOException {
        var own = new KeyDirectory(directory);
        return new KeyFiles(directory, new PartnershipKeys(own.signer(), own.publicKeys(), own.publicKeys()));
    }

    @Test
    void new_keys_sign_and_outlive_a_start() throws IOException {
        var made = files.make(Origin.parse(LOG));
        var again = started();
        assertThat(again.held()).hasSize(2);
        assertThat(again.held().getLast()).isEqualTo(made);
        var checkpoint = new Checkpoint(LOG, 0, Merkle.emptyRoot());
        var note = again.signer(made).sign(checkpoint);
        assertThat(KeyReading.VERIFIER_KEYS.verifier(made).checkpoint(note)).isEqualTo(checkpoint);
        assertThatThrownBy(() -> KeyReading.VERIFIER_KEYS
                        .verifier(again.held().getFirst())
                        .checkpoint(note))
                .isInstanceOf(LogException.class);
    }

    @Test
    void another_instance_finds_what_this_one_has_made() throws IOException {
        var other = started();
        assertThat(other.held()).hasSize(1);
        var made = files.make(Origin.parse(LOG));
        assertThat(other.signer(made)).isNotNull();
        assertThat(other.make(Origin.parse(LOG))).isNotEqualTo(made);
        assertThat(files.held()).hasSize(3);
    }

    @Test
    void each_change_of_keys_brings_a_sealing_secret_and_the_ones_before_stay_readable() throws IOException {
        var first = files.sealingSecrets();
        assertThat(first).hasSize(1);
        files.make(Origin.parse(LOG));
        assertThat(started().sealingSecrets()).hasSize(2).endsWith(first.getFirst());
    }

    @Test
    void keys_from_before_anything_was_sealed_get_a_secret_when_it_is_wanted() throws IOException {
        Files.delete(directory.resolve("sealing.secret"));
        var made = files.sealingSecrets();
        assertThat(made).hasSize(1);
        assertThat(started().sealingSecrets()).isEqualTo(made);
    }

    @Test
    void what_was_not_finished_is_begun_anew() throws IOException {
        Files.createDirectories(directory.resolve("2.new"));
        Files.writeString(directory.resolve("2.new").resolve("log-ed25519.key"), "half");
        assertThat(files.held()).hasSize(1);
        files.make(Origin.parse(LOG));
        assertThat(files.held()).hasSize(2);
        assertThat(directory.resolve("2.new")).doesNotExist();
    }

    @Test
    void keys_that_are_gone_are_named() throws IOException {
        var made = files.make(Origin.parse(LOG));
        Files.move(directory.resolve("2"), directory.resolve("elsewhere"));
        assertThatThrownBy(() -> started().signer(made))
                .isInstanceOf(BookException.KeysMissing.class)
                .hasMessageContaining("put their directory back");
    }

    @Test
    void keys_of_other_kinds_sizes_and_places_are_none() {
        var keys = files.make(Origin.parse(LOG));
        var others = files.make(Origin.parse(LOG));
        unreadable(keys.mirrorKeys(), keys.logKeys());
        unreadable(keys.logKeys().reversed(), keys.mirrorKeys());
        unreadable(
                keys.logKeys(),
                List.of(keys.mirrorKeys().getFirst(), keys.mirrorKeys().getFirst()));
        unreadable(List.of(keys.logKeys().getFirst(), keys.logKeys().getLast().substring(0, 600)), keys.mirrorKeys());
        unreadable(
                keys.logKeys(),
                List.of(
                        "concord/kcc-kmicb/kcc/mirror+00000000+AAAA",
                        keys.mirrorKeys().getLast()));
        assertThat(KeyReading.VERIFIER_KEYS.material(keys))
                .hasSize(4)
                .doesNotContainAnyElementsOf(KeyReading.VERIFIER_KEYS.material(others));
    }

    private static void unreadable(List<String> log, List<String> mirror) {
        assertThatThrownBy(() -> KeyReading.VERIFIER_KEYS.verifier(new PublishedKeys(log, mirror, List.of())))
                .isInstanceOf(LogException.class);
    }
}
