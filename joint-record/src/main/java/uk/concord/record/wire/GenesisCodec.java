package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import uk.concord.proto.entry.v1.Genesis;
import uk.concord.record.AgencyCode;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.MalformedEntry.Reason;

/** Reads and writes the first entry's payload, and holds it against its envelope. */
final class GenesisCodec {
    private static final int MOST_KEYS = 4;
    static final int MOST_KEY_CHARACTERS = 3_000;
    private static final int MOST_PINS = 8;

    private GenesisCodec() {}

    static Payload.Genesis read(Genesis message) {
        if (message.getLogKeysCount() > MOST_KEYS
                || message.getMirrorKeysCount() > MOST_KEYS
                || message.getTransportPinsCount() > MOST_PINS) {
            throw new IllegalArgumentException("Too many keys or pins");
        }
        message.getLogKeysList().forEach(key -> Reading.label(key, MOST_KEY_CHARACTERS));
        message.getMirrorKeysList().forEach(key -> Reading.label(key, MOST_KEY_CHARACTERS));
        return new Payload.Genesis(
                new PartnershipId(message.getPartnershipId()),
                new AgencyCode(message.getAgency()),
                new AgencyCode(message.getPartner()),
                Reading.positive(message.getEpoch()),
                message.getLogKeysList(),
                message.getMirrorKeysList(),
                message.getTransportPinsList().stream().map(Reading::digest).toList(),
                new AgencyCode(message.getTieBreakAgency()));
    }

    static Genesis write(Payload.Genesis genesis) {
        return Genesis.newBuilder()
                .setPartnershipId(genesis.partnership().value())
                .setAgency(genesis.agency().value())
                .setPartner(genesis.partner().value())
                .setEpoch(genesis.epoch())
                .addAllLogKeys(genesis.logKeys())
                .addAllMirrorKeys(genesis.mirrorKeys())
                .addAllTransportPins(genesis.transportPins().stream()
                        .map(pin -> ByteString.copyFrom(pin.toArray()))
                        .toList())
                .setTieBreakAgency(genesis.tieBreak().value())
                .build();
    }

    /** GENESIS stands at index 0, nothing else of these rules does, and it tells the same as its envelope. */
    static void check(Payload payload, Origin origin, long index, int rules) throws MalformedEntry {
        if (payload instanceof Payload.Genesis genesis) {
            EnvelopeCodec.require(index == 0, Reason.GENESIS, "at index " + index);
            EnvelopeCodec.require(
                    genesis.partnership().equals(origin.partnership())
                            && genesis.agency().equals(origin.agency())
                            && genesis.epoch() == origin.epoch(),
                    Reason.GENESIS,
                    "of another log");
            EnvelopeCodec.require(
                    !genesis.partner().equals(genesis.agency())
                            && (genesis.tieBreak().equals(genesis.agency())
                                    || genesis.tieBreak().equals(genesis.partner())),
                    Reason.GENESIS,
                    "agencies that make no partnership");
        } else {
            EnvelopeCodec.require(index > 0 || rules > Envelope.RULES, Reason.GENESIS, "missing at index 0");
        }
    }
}
