package uk.concord.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords and keys made up once for this checkout, each in a file that only its owner can read. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secret of that name, made up when it is first asked for: 64 hexadecimal digits. */
    public synchronized String named(String name) {
        var file = directory.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            var secret = HexFormat.of().formatHex(bytes);
            OwnerOnly.write(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
