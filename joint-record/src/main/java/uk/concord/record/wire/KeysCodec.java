package uk.concord.record.wire;

import uk.concord.proto.entry.v1.Keys;
import uk.concord.record.entry.Payload;

/** Reads and writes what changes the keys of a log and a mirror. Whether they are keys, their readers find out. */
final class KeysCodec {
    private static final int KEYS = 2;

    private KeysCodec() {}

    static Payload.Keys read(Keys message) {
        if (message.getLogKeysCount() != KEYS || message.getMirrorKeysCount() != KEYS) {
            throw new IllegalArgumentException("A log and a mirror have two keys each");
        }
        message.getLogKeysList().forEach(key -> Reading.label(key, GenesisCodec.MOST_KEY_CHARACTERS));
        message.getMirrorKeysList().forEach(key -> Reading.label(key, GenesisCodec.MOST_KEY_CHARACTERS));
        return new Payload.Keys(message.getLogKeysList(), message.getMirrorKeysList());
    }

    static Keys write(Payload.Keys keys) {
        return Keys.newBuilder()
                .addAllLogKeys(keys.logKeys())
                .addAllMirrorKeys(keys.mirrorKeys())
                .build();
    }
}
