package uk.concord.testkit.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.log.Hash;
import uk.concord.log.keys.KeyDirectory;
import uk.concord.testkit.transport.TestAuthority;
import uk.concord.testkit.transport.TestAuthority.Issued;

/** Certificates and signing keys of a few agencies and of those who call them, made anew in a directory of their own. */
final class TestSite {
    private final Path directory;
    private final TestAuthority authority;
    private final Map<String, Issued> certificates = new HashMap<>();

    TestSite(Path directory, Instant now) {
        this.directory = directory;
        this.authority =
                new TestAuthority("test authority", now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(2)));
        authority.writeTo(authorityFile());
    }

    Path authorityFile() {
        return directory.resolve("ca.crt");
    }

    Path directory() {
        return directory;
    }

    /** Says by how many milliseconds business time is ahead, for every service here. */
    Path businessTimeOffset() {
        return directory.resolve("business-time-offset");
    }

    /** The certificate of a process, issued on first use. */
    Issued certificate(String commonName) {
        return certificates.computeIfAbsent(commonName, name -> authority.issue(name, directory));
    }

    /** The directory of an agency's signing keys; keys for the partnership are made on first use. */
    Path keys(TestAgency agency, String partnership) {
        var keys = new KeyDirectory(keysOf(agency).resolve(partnership));
        if (!keys.exists()) {
            try {
                Files.createDirectories(keys.path());
                List<Hash> pins = List.of(certificate(agency.code()).pin());
                keys.generate(
                        "concord/%s/%s/1".formatted(partnership, agency.code()),
                        "concord/%s/%s/mirror".formatted(partnership, agency.code()),
                        pins);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys.publicKeysFile();
    }

    Path keysOf(TestAgency agency) {
        return directory.resolve("keys-" + agency.code());
    }

    Path signedOf(TestAgency agency) {
        try {
            return Files.createDirectories(directory.resolve("signed-" + agency.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
