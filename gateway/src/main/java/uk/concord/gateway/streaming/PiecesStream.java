package uk.concord.gateway.streaming;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;

/** Pieces of an answer one after the other, each made when it is read. */
public final class PiecesStream extends InputStream {
    private final Iterator<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int place;

    public PiecesStream(Iterator<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return filled() ? piece[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        int read = 0;
        while (read < most && filled()) {
            int part = Math.min(most - read, piece.length - place);
            System.arraycopy(piece, place, into, from + read, part);
            place += part;
            read += part;
        }
        return read == 0 ? -1 : read;
    }

    private boolean filled() {
        while (place == piece.length && pieces.hasNext()) {
            piece = pieces.next();
            place = 0;
        }
        return place < piece.length;
    }
}
