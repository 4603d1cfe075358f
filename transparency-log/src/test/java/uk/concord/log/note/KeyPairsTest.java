package uk.concord.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.log.MalformedData;

class KeyPairsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void a_private_key_comes_back_from_its_file_and_signs(SignatureKind kind) throws IOException {
        var pair = KeyPairs.generate(kind);
        var file = directory.resolve("a.key");
        KeyPairs.write(file, pair.getPrivate());
        assertThat(KeyPairs.read(file, kind)).isEqualTo(pair.getPrivate());
        assertThat(Files.readString(file))
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----\n");
        var key = VerifierKey.of("a", kind, pair.getPublic());
        assertThat(new NoteSigner(KeyPairs.read(file, kind), VerifierKey.parse(key.line())).verifierKey())
                .isEqualTo(key);
    }

    @Test
    void a_key_file_is_its_owners_alone_and_never_overwritten() throws IOException {
        var file = directory.resolve("a.key");
        var key = KeyPairs.generate(SignatureKind.ED25519_LOG).getPrivate();
        KeyPairs.write(file, key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> KeyPairs.write(file, key)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_key_of_another_kind_is_refused() {
        var ed25519 = KeyPairs.pem(KeyPairs.generate(SignatureKind.ED25519_LOG).getPrivate());
        assertThatThrownBy(() -> KeyPairs.privateKey(SignatureKind.ML_DSA_44, ed25519))
                .isInstanceOf(MalformedData.class);
        var mlDsa44 = KeyPairs.generate(SignatureKind.ML_DSA_44);
        assertThatThrownBy(() -> KeyPairs.privateKey(SignatureKind.ED25519_LOG, KeyPairs.pem(mlDsa44.getPrivate())))
                .isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> VerifierKey.of("a", SignatureKind.ED25519_LOG, mlDsa44.getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
            })
    void a_file_that_holds_no_private_key_is_refused(String pem) {
        for (var kind : SignatureKind.values()) {
            assertThatThrownBy(() -> KeyPairs.privateKey(kind, pem)).isInstanceOf(MalformedData.class);
        }
    }
}
