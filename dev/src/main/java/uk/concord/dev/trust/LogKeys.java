package uk.concord.dev.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import uk.concord.dev.OwnerOnly;
import uk.concord.log.Hash;
import uk.concord.log.keys.KeyDirectory;

/** Makes an agency's signing keys in one partnership and hands the public half to the partner. */
public final class LogKeys {
    private LogKeys() {}

    /** The agency's keys, made whole or not at all when they are missing. */
    public static KeyDirectory make(Path directory, String partnership, String agency, Hash tlsPin) {
        var keys = new KeyDirectory(directory);
        if (!keys.exists()) {
            try {
                var parent = OwnerOnly.directory(directory.resolveSibling(""));
                var unfinished = Files.createTempDirectory(parent, "new-");
                new KeyDirectory(unfinished)
                        .generate(
                                "concord/%s/%s/1".formatted(partnership, agency),
                                "concord/%s/%s/mirror".formatted(partnership, agency),
                                List.of(tlsPin));
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    /** What the partner is given; in production people carry and compare it. */
    public static void handOver(KeyDirectory keys, Path toPartner) {
        try {
            OwnerOnly.write(toPartner, Files.readString(keys.publicKeysFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
