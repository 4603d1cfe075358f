package uk.concord.record;

import java.util.Arrays;
import java.util.UUID;

/** Names one joint record within its partnership. */
public record RecordId(UUID value) implements Comparable<RecordId> {

    public static RecordId of(byte[] sixteen) {
        return new RecordId(Uuids.fromBytes(sixteen));
    }

    /** Reads the canonical text form only: 36 characters, lower case. */
    public static RecordId parse(String text) {
        return new RecordId(Uuids.parse(text));
    }

    public byte[] toArray() {
        return Uuids.toBytes(value);
    }

    /** Unsigned, as the bytes and the text sort. */
    @Override
    public int compareTo(RecordId other) {
        return Arrays.compareUnsigned(toArray(), other.toArray());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
