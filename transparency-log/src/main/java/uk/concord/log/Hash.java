package uk.concord.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes with value equality. */
public final class Hash {
    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    // Four longs instead of an array: nothing to copy defensively, and half the objects in a big tree.
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    private Hash(byte[] source, int offset) {
        first = (long) LONGS.get(source, offset);
        second = (long) LONGS.get(source, offset + 8);
        third = (long) LONGS.get(source, offset + 16);
        fourth = (long) LONGS.get(source, offset + 24);
    }

    /** The hash with exactly these 32 bytes; any other length is refused. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedData("a hash has 32 bytes, found " + bytes.length);
        }
        return new Hash(bytes, 0);
    }

    /** The hash that stands in {@code source} from {@code offset} on. */
    static Hash at(byte[] source, int offset) {
        return new Hash(source, offset);
    }

    /** The SHA-256 of the bytes themselves, without any prefix. Not a leaf hash: see {@link Merkle#leaf}. */
    public static Hash sha256(byte[] bytes) {
        return Hasher.current().plain(bytes);
    }

    /** A fresh copy of the 32 bytes. */
    public byte[] bytes() {
        var bytes = new byte[LENGTH];
        copyTo(bytes, 0);
        return bytes;
    }

    void copyTo(byte[] target, int offset) {
        LONGS.set(target, offset, first);
        LONGS.set(target, offset + 8, second);
        LONGS.set(target, offset + 16, third);
        LONGS.set(target, offset + 24, fourth);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** Standard base64 with padding, as C2SP formats write hashes. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return hex();
    }
}
