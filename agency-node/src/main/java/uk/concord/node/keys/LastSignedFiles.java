package uk.concord.node.keys;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import uk.concord.node.book.BookException;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Side;
import uk.concord.node.keys.LastSignedFile.Content;
import uk.concord.record.PartnershipId;

/**
 * The directory with the file of every partnership that says what was last signed. Several instances of a service share it;
 * each write is made under a lock, and refused to an instance whose fence another one has raised.
 */
@Singleton
public final class LastSignedFiles implements LastSigned {
    private final Path directory;
    private final Map<PartnershipId, Long> raised = new HashMap<>();

    public LastSignedFiles(@Value("${concord.signed.directory}") String directory) {
        this.directory = Path.of(directory);
        try {
            Files.createDirectories(this.directory);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public Optional<Mark> newest(PartnershipId partnership, Side side) {
        return file(partnership).read().map(content -> content.marks().get(side));
    }

    @Override
    public OptionalLong fence(PartnershipId partnership) {
        return file(partnership)
                .read()
                .map(Content::fence)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public synchronized void write(PartnershipId partnership, Side side, Mark mark) {
        change(partnership, raised.getOrDefault(partnership, 0L), content -> content.with(side, mark));
    }

    @Override
    public synchronized void raiseFence(PartnershipId partnership, long fence) {
        change(partnership, fence, content -> new Content(fence, content.marks()));
        raised.put(partnership, fence);
    }

    private void change(PartnershipId partnership, long fence, UnaryOperator<Content> change) {
        try (var _ = FileTurn.of(directory.resolve(partnership.value() + ".lock"))) {
            var file = file(partnership);
            var content = file.read().orElse(Content.NOTHING);
            if (content.fence() > fence) {
                throw new BookException.Deposed("Another instance of this service writes " + file.path() + " now.");
            }
            file.write(change.apply(content));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private LastSignedFile file(PartnershipId partnership) {
        return new LastSignedFile(directory.resolve(partnership.value() + ".signed"), partnership);
    }

    private KeysUnusable unusable(IOException e) {
        return new KeysUnusable("concord.signed.directory: " + directory + " cannot be used", e);
    }
}
