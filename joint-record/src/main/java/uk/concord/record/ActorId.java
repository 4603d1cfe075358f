package uk.concord.record;

import java.util.UUID;

/** A random id that an agency gave to one person; says nothing about who that is. */
public record ActorId(UUID value) {
    /** The service itself: sixteen zero bytes. */
    public static final ActorId SERVICE = new ActorId(new UUID(0, 0));

    public static ActorId of(byte[] sixteen) {
        return new ActorId(Uuids.fromBytes(sixteen));
    }

    public static ActorId parse(String text) {
        return new ActorId(Uuids.parse(text));
    }

    public boolean isService() {
        return equals(SERVICE);
    }

    public byte[] toArray() {
        return Uuids.toBytes(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
