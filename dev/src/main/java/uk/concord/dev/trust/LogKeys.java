package uk.concord.dev.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import uk.concord.dev.OwnerOnly;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.SignatureKind;
import uk.concord.log.note.VerifierKey;

/** An agency's four signing keys in one partnership, as files, and {@code public.keys}: what it hands to the partner. */
public final class LogKeys {
    private static final String PUBLIC = "public.keys";

    private final Path directory;

    public LogKeys(Path directory) {
        this.directory = directory;
    }

    /** Makes the keys when they are missing. */
    public void make(String partnership, String agency, String tlsPin) {
        if (Files.exists(publicKeys())) {
            return;
        }
        OwnerOnly.directory(directory);
        var origin = "concord/%s/%s/1".formatted(partnership, agency);
        var mirror = "concord/%s/%s/mirror".formatted(partnership, agency);
        var lines = new ArrayList<String>();
        lines.add(make("log-ed25519", SignatureKind.ED25519_LOG, origin));
        lines.add(make("log-mldsa44", SignatureKind.ML_DSA_44, origin));
        lines.add(make("mirror-ed25519", SignatureKind.ED25519_COSIGNATURE, mirror));
        lines.add(make("mirror-mldsa44", SignatureKind.ML_DSA_44, mirror));
        lines.add("tls-pin " + tlsPin);
        OwnerOnly.write(publicKeys(), String.join("\n", lines) + "\n");
    }

    public Path publicKeys() {
        return directory.resolve(PUBLIC);
    }

    private String make(String file, SignatureKind kind, String name) {
        try {
            KeyPair pair = KeyPairs.generate(kind);
            var path = directory.resolve(file + ".key");
            // A key whose public half was never written down is of no use: the last start was cut short here.
            Files.deleteIfExists(path);
            KeyPairs.write(path, pair.getPrivate());
            return VerifierKey.of(name, kind, pair.getPublic()).line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
