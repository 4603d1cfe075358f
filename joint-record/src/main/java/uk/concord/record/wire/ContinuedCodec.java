package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import java.util.List;
import uk.concord.proto.entry.v1.Continued;
import uk.concord.proto.entry.v1.ContinuedReason;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.MalformedEntry.Reason;

/** Reads and writes what begins a new epoch. */
final class ContinuedCodec {
    private static final int MOST_SUPERSEDED = 4;
    private static final int KEYS = 2;

    private ContinuedCodec() {}

    static Payload.Continued read(Continued message) {
        if (message.getLostSize() < 0 || message.getCosignedSize() < 0) {
            throw new IllegalArgumentException("Size over 2^63");
        }
        if (message.getSupersededCount() < 1 || message.getSupersededCount() > MOST_SUPERSEDED) {
            throw new IllegalArgumentException("One to four notes hold no more");
        }
        keys(message.getLogKeysList());
        keys(message.getMirrorKeysList());
        return new Payload.Continued(
                uk.concord.record.entry.ContinuedReason.of(message.getReasonValue()),
                Reading.digest(message.getRoot()),
                message.getLostSize(),
                message.getSupersededList().stream().map(Reading::digest).toList(),
                message.getCosignedSize(),
                message.getLogKeysList(),
                message.getMirrorKeysList());
    }

    static Continued write(Payload.Continued continued) {
        return Continued.newBuilder()
                .setReason(ContinuedReason.forNumber(continued.reason().number()))
                .setRoot(bytes(continued.root()))
                .setLostSize(continued.lostSize())
                .addAllSuperseded(continued.superseded().stream()
                        .map(ContinuedCodec::bytes)
                        .toList())
                .setCosignedSize(continued.cosignedSize())
                .addAllLogKeys(continued.logKeys())
                .addAllMirrorKeys(continued.mirrorKeys())
                .build();
    }

    /** The first epoch continues none. */
    static void check(Payload payload, Origin origin) throws MalformedEntry {
        EnvelopeCodec.require(
                !(payload instanceof Payload.Continued) || origin.epoch() > 1, Reason.ORIGIN, "continues no epoch");
    }

    private static void keys(List<String> lines) {
        if (lines.size() != KEYS) {
            throw new IllegalArgumentException("A log has two keys, and so has a mirror");
        }
        lines.forEach(key -> Reading.label(key, GenesisCodec.MOST_KEY_CHARACTERS));
    }

    private static ByteString bytes(Digest digest) {
        return ByteString.copyFrom(digest.toArray());
    }
}
