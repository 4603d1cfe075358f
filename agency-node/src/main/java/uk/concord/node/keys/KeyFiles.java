package uk.concord.node.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.concord.log.LogException;
import uk.concord.log.keys.KeyDirectory;
import uk.concord.log.note.KeySigner;
import uk.concord.log.note.Signer;
import uk.concord.node.book.BookException;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;
import uk.concord.record.sealing.SealingSecret;

/**
 * The key files of one partnership: those that it began with, and beside them a directory for each change, named 2, 3 and so on.
 * Private keys never leave these files; a directory appears under its name only once all of it is durable.
 */
final class KeyFiles implements SigningKeys {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int BEGINNING = 1;

    private final Path place;
    private final PartnershipKeys first;
    private final Map<Path, PublishedKeys> published = new ConcurrentHashMap<>();
    private final Map<Path, KeySigner> signers = new ConcurrentHashMap<>();

    KeyFiles(Path place, PartnershipKeys first) {
        this.place = place;
        this.first = first;
    }

    @Override
    public Signer signer(PublishedKeys keys) {
        if (first.ownPublished().sameAs(keys)) {
            return first.signer();
        }
        var known = published.entrySet().stream()
                .filter(entry -> entry.getValue().sameAs(keys))
                .map(Map.Entry::getKey)
                .findFirst();
        return known.or(() -> generations().stream()
                        .filter(path -> published(path).sameAs(keys))
                        .findFirst())
                .map(this::signer)
                .orElseThrow(() ->
                        new BookException.KeysMissing("The private keys that this log is to be signed with are not in "
                                + place + ": put their directory back."));
    }

    @Override
    public List<PublishedKeys> held() {
        var all = new ArrayList<PublishedKeys>();
        all.add(first.ownPublished());
        generations().forEach(path -> all.add(published(path)));
        return all;
    }

    @Override
    public synchronized PublishedKeys make(Origin log) {
        try (var _ = FileTurn.of(place.resolve("keys.lock"))) {
            var all = generations();
            var number = all.isEmpty() ? BEGINNING + 1 : number(all.getLast()) + 1;
            var unfinished = place.resolve(number + ".new");
            remove(unfinished);
            new KeyDirectory(unfinished)
                    .generate(
                            log.name(),
                            first.own().keys().mirrorName(),
                            first.own().tlsPins());
            try (var files = Files.list(unfinished)) {
                for (var file : files.toList()) {
                    force(file, StandardOpenOption.WRITE);
                }
            }
            force(unfinished, StandardOpenOption.READ);
            var made = Files.move(unfinished, place.resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
            force(place, StandardOpenOption.READ);
            // Proved to be readable before anybody is told of them.
            signer(made);
            return published(made);
        } catch (IOException e) {
            throw new BookException.KeysMissing("New keys cannot be written to " + place + ": " + e.getMessage());
        }
    }

    /** Key directories that were made before anything was sealed have none: the first one then gets its own. */
    @Override
    public synchronized List<SealingSecret> sealingSecrets() {
        var secrets = readSecrets();
        if (!secrets.isEmpty()) {
            return secrets;
        }
        try (var _ = FileTurn.of(place.resolve("keys.lock"))) {
            if (readSecrets().isEmpty()) {
                new KeyDirectory(place).makeSealingSecret();
            }
            return readSecrets();
        } catch (IOException e) {
            throw new BookException.KeysMissing(
                    "A sealing secret cannot be written to " + place + ": " + e.getMessage());
        }
    }

    private List<SealingSecret> readSecrets() {
        return Stream.concat(generations().reversed().stream(), Stream.of(place))
                .flatMap(path -> secret(path).stream())
                .toList();
    }

    private static Optional<SealingSecret> secret(Path path) {
        try {
            return new KeyDirectory(path).sealingSecret().map(bytes -> new SealingSecret(Bytes.of(bytes)));
        } catch (IOException | LogException e) {
            throw unreadable(path, e);
        }
    }

    private List<Path> generations() {
        try (var all = Files.list(place)) {
            return all.filter(path ->
                            NUMBER.matcher(path.getFileName().toString()).matches() && Files.isDirectory(path))
                    .sorted(Comparator.comparingInt(KeyFiles::number))
                    .toList();
        } catch (IOException e) {
            throw new BookException.KeysMissing("The keys in " + place + " cannot be read: " + e.getMessage());
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString());
    }

    private PublishedKeys published(Path path) {
        return published.computeIfAbsent(path, missing -> {
            try {
                return PublishedKeys.of(new KeyDirectory(missing).publicKeys().keys(), List.of());
            } catch (IOException | LogException e) {
                throw unreadable(missing, e);
            }
        });
    }

    private KeySigner signer(Path path) {
        return signers.computeIfAbsent(path, missing -> {
            try {
                return new KeyDirectory(missing).signer();
            } catch (IOException | LogException | IllegalArgumentException e) {
                throw unreadable(missing, e);
            }
        });
    }

    private static BookException.KeysMissing unreadable(Path path, Exception e) {
        return new BookException.KeysMissing("The keys in " + path + " cannot be read: " + e.getMessage());
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
