package uk.concord.dev.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_certificate_names_its_process_and_this_machine_and_is_signed_by_the_authority() throws Exception {
        var authority = authorityAt(NOW);

        var issued = authority.issue("kcc", directory.resolve("kcc"));
        var certificate = issued.read();

        certificate.verify(Pem.certificate(authority.certificate()).getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=kcc");
        assertThat(certificate.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                .containsExactly("localhost", "127.0.0.1", "kcc");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(issued.privateKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_certificate_is_kept_while_it_lasts() throws Exception {
        var first = authorityAt(NOW).issue("kcc", directory.resolve("kcc")).read();
        var second = authorityAt(NOW.plus(Duration.ofDays(300)))
                .issue("kcc", directory.resolve("kcc"))
                .read();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_certificate_near_its_end_is_renewed_on_the_same_key_so_that_pins_stay_true() throws Exception {
        var first = authorityAt(NOW).issue("kcc", directory.resolve("kcc"));
        var pin = first.pin();
        var ends = first.read().getNotAfter();

        var second = authorityAt(NOW.plus(Duration.ofDays(390))).issue("kcc", directory.resolve("kcc"));

        assertThat(second.read().getNotAfter()).isAfter(ends);
        assertThat(second.pin()).isEqualTo(pin);
    }

    private DevelopmentAuthority authorityAt(Instant instant) {
        return new DevelopmentAuthority(directory.resolve("authority"), InstantSource.fixed(instant));
    }
}
