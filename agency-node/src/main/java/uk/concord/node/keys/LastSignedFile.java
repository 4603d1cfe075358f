package uk.concord.node.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/**
 * The small file of one partnership that says what was last signed: a line per log and a checksum. Replaced as a whole, so
 * that a power cut leaves either what was or what is.
 */
record LastSignedFile(Path path, PartnershipId partnership) {
    private static final String TITLE = "concord last signed 2";
    /** As it was written before logs could go on under a new epoch; read once, when such a service is replaced. */
    private static final String TITLE_OF_ONE_EPOCH = "concord last signed 1";

    private static final String FENCE = "fence ";
    private static final int LINES_BEFORE_MARKS = 3;
    private static final int MAX_BYTES = 1_024;

    /**
     * What such a file says.
     *
     * @param fence of the instance of the service that wrote it, or 0
     */
    record Content(long fence, Map<Side, Mark> marks) {
        static final Content NOTHING = new Content(0, Map.of());

        Content {
            marks = Map.copyOf(marks);
        }

        Content with(Side side, Mark mark) {
            var changed = new EnumMap<Side, Mark>(Side.class);
            changed.putAll(marks);
            changed.put(side, mark);
            return new Content(fence, changed);
        }
    }

    /** What the file says; empty when it is missing. A file that is there and cannot be read stops everything. */
    Optional<Content> read() {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw damaged("it is too large", null);
            }
            return Optional.of(parse(Files.readString(path, StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | MalformedData e) {
            throw damaged("it cannot be read", e);
        }
    }

    /** Returns only when the file is durable under its name. */
    void write(Content content) {
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(text(content).getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            // Without this the new name itself may be lost in a power cut.
            try (var directory = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new KeysUnusable(
                    "concord.signed.directory: what is about to be signed in " + partnership + " cannot be written to "
                            + path + ", so nothing is signed",
                    e);
        }
    }

    private String text(Content content) {
        var lines = new StringBuilder(TITLE + "\npartnership " + partnership + "\n" + FENCE + content.fence() + "\n");
        new TreeMap<>(content.marks()).forEach((side, mark) -> lines.append(name(side))
                .append(' ')
                .append(mark.epoch())
                .append(' ')
                .append(mark.size())
                .append(' ')
                .append(mark.root().hex())
                .append(' ')
                .append(ChronoUnit.MICROS.between(Instant.EPOCH, mark.time()))
                .append('\n'));
        return lines + "sha256 " + checksum(lines.toString()) + "\n";
    }

    private Content parse(String text) {
        int end = text.lastIndexOf("sha256 ");
        if (end < 0 || !text.substring(end).equals("sha256 " + checksum(text.substring(0, end)) + "\n")) {
            throw damaged("its checksum is wrong", null);
        }
        var lines = text.substring(0, end).lines().toList();
        var isOfOneEpoch = lines.getFirst().equals(TITLE_OF_ONE_EPOCH);
        if (lines.size() < LINES_BEFORE_MARKS
                || !(lines.getFirst().equals(TITLE) || isOfOneEpoch)
                || !lines.get(1).equals("partnership " + partnership)) {
            throw damaged("it is another partnership's", null);
        }
        if (!lines.get(2).startsWith(FENCE)) {
            throw damaged("it does not say which instance wrote it", null);
        }
        var fence = Long.parseLong(lines.get(2).substring(FENCE.length()));
        var marks = new EnumMap<Side, Mark>(Side.class);
        for (var line : lines.subList(LINES_BEFORE_MARKS, lines.size())) {
            var fields = (isOfOneEpoch ? line.replaceFirst(" ", " 1 ") : line).split(" ", -1);
            if (fields.length != 5) {
                throw damaged("a line has not five fields", null);
            }
            marks.put(
                    Side.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                    new Mark(
                            Integer.parseInt(fields[1]),
                            Long.parseLong(fields[2]),
                            Hash.of(HexFormat.of().parseHex(fields[3])),
                            Instant.EPOCH.plus(Long.parseLong(fields[4]), ChronoUnit.MICROS)));
        }
        return new Content(fence, marks);
    }

    private KeysUnusable damaged(String how, @Nullable Throwable cause) {
        var message = "the file " + path + ", which says what was last signed in " + partnership + ", is damaged ("
                + how + "): nothing is signed in this partnership until an administrator has put the newest copy back";
        return cause == null ? new KeysUnusable(message) : new KeysUnusable(message, cause);
    }

    private static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static String checksum(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.US_ASCII)).hex();
    }
}
