package uk.concord.gateway.records;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;

/** Lines of text as bytes, each made when it is read. */
final class LinesStream extends InputStream {
    private final Iterator<String> lines;
    private byte[] line = new byte[0];
    private int place;

    LinesStream(Iterator<String> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        return filled() ? line[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        int read = 0;
        while (read < most && filled()) {
            int part = Math.min(most - read, line.length - place);
            System.arraycopy(line, place, into, from + read, part);
            place += part;
            read += part;
        }
        return read == 0 ? -1 : read;
    }

    private boolean filled() {
        while (place == line.length && lines.hasNext()) {
            line = lines.next().getBytes(StandardCharsets.UTF_8);
            place = 0;
        }
        return place < line.length;
    }
}
