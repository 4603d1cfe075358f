package uk.concord.log.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;
import uk.concord.log.Merkle;
import uk.concord.log.note.Checkpoint;

class KeyDirectoryTest {
    private static final String ORIGIN = "concord/kcc-kmicb/kcc/1";
    private static final String MIRROR = "concord/kcc-kmicb/kcc/mirror";
    private static final List<Hash> PINS = List.of(Hash.sha256(new byte[] {1}));

    @TempDir
    Path directory;

    @Test
    void keys_that_were_made_sign_after_being_read_again() throws IOException {
        var made = new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS);
        var signer = new KeyDirectory(directory).signer();
        var checkpoint = new Checkpoint(ORIGIN, 1, Merkle.leaf(new byte[] {7}));
        assertThat(made.keys().checkpoint(signer.sign(checkpoint))).isEqualTo(checkpoint);
        assertThat(new KeyDirectory(directory).publicKeys()).isEqualTo(made);
    }

    @Test
    void the_public_text_reads_back_as_it_was() throws IOException {
        var made = new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS);
        assertThat(PublicKeys.parse("# handed over on paper\n\n" + made.text())).isEqualTo(made);
        assertThat(made.text().lines()).hasSize(5);
    }

    @Test
    void keys_are_never_overwritten() throws IOException {
        new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS);
        assertThatThrownBy(() -> new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void private_keys_are_for_their_owner_only() throws IOException {
        new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS);
        try (var files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".key")))
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void the_secret_of_what_is_sealed_is_made_once_and_is_for_its_owner_only() throws IOException {
        var keys = new KeyDirectory(directory);
        assertThat(keys.sealingSecret()).isEmpty();
        keys.generate(ORIGIN, MIRROR, PINS);
        var made = keys.sealingSecret().orElseThrow();
        assertThat(made).hasSize(32);
        assertThatThrownBy(keys::makeSealingSecret).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(keys.sealingSecret().orElseThrow()).isEqualTo(made);
        var file = directory.resolve("sealing.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "twelve");
        assertThatThrownBy(keys::sealingSecret).isInstanceOf(MalformedData.class);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(keys::sealingSecret).isInstanceOf(MalformedData.class);
    }

    @Test
    void a_private_key_that_is_not_the_public_files_is_refused() throws IOException {
        new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS);
        Files.copy(
                directory.resolve("mirror-ed25519.key"),
                directory.resolve("log-ed25519.key"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> new KeyDirectory(directory).signer()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_public_file_without_a_pin_or_with_a_wrong_one_is_refused() throws IOException {
        var lines = new KeyDirectory(directory).generate(ORIGIN, MIRROR, PINS).text();
        var keys = lines.substring(0, lines.indexOf("tls-pin"));
        assertThatThrownBy(() -> PublicKeys.parse(keys)).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> PublicKeys.parse(keys + "tls-pin 12\n")).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> PublicKeys.parse(keys + "tls-pin xyz\n")).isInstanceOf(MalformedData.class);
    }
}
