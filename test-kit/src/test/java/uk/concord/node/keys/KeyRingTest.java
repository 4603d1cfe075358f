package uk.concord.node.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.log.Hash;
import uk.concord.log.keys.KeyDirectory;
import uk.concord.node.agency.TestPartnerships;
import uk.concord.node.transport.Peer;
import uk.concord.node.transport.TestTransport;
import uk.concord.record.PartnershipId;
import uk.concord.testkit.transport.TestAuthority;
import uk.concord.testkit.transport.TestAuthority.Issued;

class KeyRingTest {
    private static final PartnershipId HERE = new PartnershipId("kcc-kmicb");
    private static final TestAuthority AUTHORITY = new TestAuthority(
            "Test authority", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2049-01-01T00:00:00Z"));

    private static final Issued NONE = new Issued(Path.of(""), Path.of(""), Hash.sha256(new byte[0]));

    @TempDir
    Path directory;

    private Path trusted = Path.of("");
    private Issued kent = NONE;
    private Issued health = NONE;
    private KeyDirectory own = new KeyDirectory(Path.of(""));
    private KeyDirectory partners = own;

    @BeforeEach
    void keysOfBoth() throws IOException {
        trusted = AUTHORITY.writeTo(directory.resolve("authority.crt"));
        kent = AUTHORITY.issue("kcc", directory);
        health = AUTHORITY.issue("kmicb", directory);
        own = keys("keys/kcc-kmicb", "concord/kcc-kmicb/kcc/", kent);
        partners = keys("partner", "concord/kcc-kmicb/kmicb/", health);
    }

    @Test
    void sound_keys_are_read_and_only_the_partners_certificate_is_the_partner() {
        var ring = ring();
        assertThat(ring.of(HERE).ownLog().name()).isEqualTo("concord/kcc-kmicb/kcc/1");
        assertThat(ring.of(HERE).partnerLog().name()).isEqualTo("concord/kcc-kmicb/kmicb/1");
        assertThat(ring.isPartner(new Peer("kmicb", health.pin()), "kcc-kmicb")).isTrue();
        assertThat(ring.isPartner(new Peer("kmicb", health.pin()), "mdw-kmicb")).isFalse();
        assertThat(ring.isPartner(new Peer("mdw", health.pin()))).isFalse();
        assertThat(ring.isPartner(new Peer("kmicb", kent.pin()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"log-ed25519.key", "log-mldsa44.key", "mirror-ed25519.key", "mirror-mldsa44.key", "public.keys"})
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(own.path().resolve(file));
        refused(file);
    }

    @Test
    void a_missing_file_of_the_partner_is_named() throws IOException {
        Files.delete(partners.publicKeysFile());
        refused(partners.publicKeysFile().toString());
    }

    @Test
    void a_key_of_the_other_type_is_refused() throws IOException {
        copy("log-mldsa44.key", "log-ed25519.key");
        refused("no Ed25519 private key");
    }

    @Test
    void a_key_of_the_right_type_that_is_not_the_published_one_is_refused() throws IOException {
        copy("mirror-ed25519.key", "log-ed25519.key");
        refused("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rw-----w-"})
    void a_private_key_that_others_may_read_or_write_is_refused(String permissions) throws IOException {
        permit(permissions);
        refused("600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "r--r-----"})
    void a_private_key_that_only_its_owner_or_their_group_may_read_is_taken(String permissions) throws IOException {
        permit(permissions);
        assertThat(ring().of(HERE).own().tlsPins()).containsExactly(kent.pin());
    }

    @Test
    void keys_of_another_agency_or_partnership_are_refused_by_name() throws IOException {
        own = keys("other/keys/kcc-kmicb", "concord/kcc-kmicb/mdw/", kent);
        refused("concord/kcc-kmicb/mdw/1");
        own = keys("another/keys/kcc-kmicb", "concord/mdw-kmicb/kcc/", kent);
        refused("concord/mdw-kmicb/kcc/1");
    }

    @Test
    void the_own_keys_are_not_the_partners() throws IOException {
        Files.copy(own.publicKeysFile(), partners.publicKeysFile(), StandardCopyOption.REPLACE_EXISTING);
        refused("expected those of kmicb");
    }

    @Test
    void a_certificate_that_is_not_published_is_refused() throws IOException {
        own.replacePins(List.of(health.pin()));
        refused("concord.transport.certificate");
    }

    @Test
    void a_public_file_that_is_damaged_is_refused() throws IOException {
        Files.writeString(partners.publicKeysFile(), "concord/kcc-kmicb/kmicb/1+00000000+AAAA\n");
        refused("partner");
    }

    private void refused(String word) {
        assertThatThrownBy(this::ring).isInstanceOf(KeysUnusable.class).hasMessageContaining(word);
    }

    private KeyRing ring() {
        return new KeyRing(
                own.path().resolveSibling("").toString(),
                TestPartnerships.kent(partners.publicKeysFile()),
                TestTransport.certificate(trusted, kent));
    }

    private KeyDirectory keys(String place, String log, Issued certificate) throws IOException {
        var keys = new KeyDirectory(directory.resolve(place));
        keys.generate(log + "1", log + "mirror", List.of(certificate.pin()));
        return keys;
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(
                own.path().resolve(from),
                own.path().resolve(to),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(
                own.path().resolve("log-ed25519.key"), PosixFilePermissions.fromString(permissions));
    }
}
