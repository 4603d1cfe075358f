package uk.concord.node.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.log.Hash;
import uk.concord.log.LogException;
import uk.concord.log.keys.PublicKeys;

/**
 * The pins in a file of public keys as they stand there just now: certificates are replaced while the service runs. The keys in it
 * may not change so; a file in which they do, or that cannot be read, changes nothing and is told once.
 */
final class PinFile {
    private static final Logger log = LoggerFactory.getLogger(PinFile.class);

    private final Path file;
    private PublicKeys newest;
    private @Nullable FileTime looked;

    PinFile(Path file, PublicKeys read) {
        this.file = file;
        this.newest = read;
        this.looked = changed();
    }

    synchronized List<Hash> pins() {
        var now = changed();
        if (now != null && !now.equals(looked)) {
            looked = now;
            readAgain();
        }
        return newest.tlsPins();
    }

    private void readAgain() {
        try {
            var found = PublicKeys.read(file);
            if (!found.keys().equals(newest.keys())) {
                log.error(
                        "{} holds other keys than when the service started: it goes on with those, and their pins",
                        file);
                return;
            }
            if (!found.tlsPins().equals(newest.tlsPins())) {
                log.info("the pins in {} are now {}", file, found.tlsPins());
            }
            newest = found;
        } catch (IOException | LogException | IllegalArgumentException e) {
            log.error("{} cannot be read: the pins stay as they were: {}", file, e.getMessage());
        }
    }

    private @Nullable FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return null;
        }
    }
}
