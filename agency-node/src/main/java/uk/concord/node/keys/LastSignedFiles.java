package uk.concord.node.keys;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/**
 * The directory with the file of every partnership that says what was last signed. Whoever has it open holds its lock, so that
 * no second process signs with the same keys.
 */
@Singleton
@Bean(preDestroy = "close")
public final class LastSignedFiles implements LastSigned, AutoCloseable {
    private final Path directory;
    private final FileChannel lock;
    private final Map<PartnershipId, Map<Side, Mark>> marks = new HashMap<>();

    public LastSignedFiles(@Value("${concord.signed.directory}") String directory) {
        this.directory = Path.of(directory);
        this.lock = lock(this.directory);
    }

    @Override
    public synchronized Optional<Mark> newest(PartnershipId partnership, Side side) {
        return Optional.ofNullable(marks(partnership).get(side));
    }

    @Override
    public synchronized void write(PartnershipId partnership, Side side, Mark mark) {
        var changed = new EnumMap<Side, Mark>(Side.class);
        changed.putAll(marks(partnership));
        changed.put(side, mark);
        file(partnership).write(changed);
        marks.put(partnership, changed);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Map<Side, Mark> marks(PartnershipId partnership) {
        return marks.computeIfAbsent(partnership, unread -> file(unread).read());
    }

    private LastSignedFile file(PartnershipId partnership) {
        return new LastSignedFile(directory.resolve(partnership.value() + ".signed"), partnership);
    }

    private static FileChannel lock(Path directory) {
        try {
            Files.createDirectories(directory);
            var channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(directory);
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw inUse(directory);
        } catch (IOException e) {
            throw new KeysUnusable("concord.signed.directory: " + directory + " cannot be used", e);
        }
    }

    private static KeysUnusable inUse(Path directory) {
        return new KeysUnusable("concord.signed.directory: another process signs with the keys that belong to "
                + directory + "; stop it first");
    }
}
