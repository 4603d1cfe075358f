package uk.concord.record.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names in a ZIP archive's central directory (APPNOTE 4.3.12). Nothing is unpacked, so nothing can blow up.
 */
final class ZipNames {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int FILE_SIGNATURE = 0x02014b50;
    private static final int FILE_BYTES = 46;
    private static final int MOST_FILES = 20_000;

    private ZipNames() {}

    /** Every name; empty when it is no archive of one disk, or not a whole one. */
    static Optional<Set<String>> in(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return Optional.empty();
        }
        int files = Short.toUnsignedInt(bytes.getShort(end + 10));
        long at = Integer.toUnsignedLong(bytes.getInt(end + 16));
        var names = new HashSet<String>();
        for (int i = 0; i < files; i++) {
            if (files > MOST_FILES || at + FILE_BYTES > end || bytes.getInt((int) at) != FILE_SIGNATURE) {
                return Optional.empty();
            }
            int file = (int) at;
            int length = Short.toUnsignedInt(bytes.getShort(file + 28));
            long next = at
                    + FILE_BYTES
                    + length
                    + Short.toUnsignedInt(bytes.getShort(file + 30))
                    + Short.toUnsignedInt(bytes.getShort(file + 32));
            if (next > end) {
                return Optional.empty();
            }
            names.add(new String(content, file + FILE_BYTES, length, StandardCharsets.UTF_8));
            at = next;
        }
        // A second directory behind the first would be read by some programs and not by others.
        return at == end ? Optional.of(names) : Optional.empty();
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE
                    && Short.toUnsignedInt(bytes.getShort(at + 20)) == bytes.limit() - at - END_BYTES) {
                return at;
            }
        }
        return -1;
    }
}
