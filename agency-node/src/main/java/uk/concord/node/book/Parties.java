package uk.concord.node.book;

import uk.concord.log.note.Verifier;
import uk.concord.record.AgencyCode;
import uk.concord.record.Origin;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Payload;

/** Whose book it is and with whom: both logs by name, and the keys that people confirmed for either side. */
public record Parties(
        Partnership partnership,
        AgencyCode own,
        Origin ownLog,
        Origin partnerLog,
        PublishedKeys ownKeys,
        PublishedKeys partnerKeys,
        Verifier ownSignatures,
        Verifier partnerSignatures,
        KeyReading keyReading) {
    private static final int FIRST_EPOCH = 1;

    public Parties {
        if (!ownLog.partnership().equals(partnership.id()) || !ownLog.agency().equals(own)) {
            throw new IllegalArgumentException("not the log of " + own + " in " + partnership.id() + ": " + ownLog);
        }
        if (!partnerLog.partnership().equals(partnership.id())
                || !partnerLog.agency().equals(partnership.partnerOf(own).code())) {
            throw new IllegalArgumentException("not the log of the partner of " + own + ": " + partnerLog);
        }
    }

    /** The parties with both logs in their first epoch. */
    public static Parties of(
            Partnership partnership,
            AgencyCode own,
            PublishedKeys ownKeys,
            PublishedKeys partnerKeys,
            Verifier ownSignatures,
            Verifier partnerSignatures,
            KeyReading keyReading) {
        return new Parties(
                partnership,
                own,
                new Origin(partnership.id(), own, FIRST_EPOCH),
                new Origin(partnership.id(), partnership.partnerOf(own).code(), FIRST_EPOCH),
                ownKeys,
                partnerKeys,
                ownSignatures,
                partnerSignatures,
                keyReading);
    }

    public PartnershipId id() {
        return partnership.id();
    }

    public AgencyCode partner() {
        return partnerLog.agency();
    }

    /** The agency that keeps one of the two logs. */
    public AgencyCode keeper(Side side) {
        return log(side).agency();
    }

    /** The name of one of the two logs in its first epoch; {@link KeyHistory} knows those since. */
    public Origin log(Side side) {
        return side == Side.OWN ? ownLog : partnerLog;
    }

    /** The name of one of the two logs in an epoch. */
    public Origin log(Side side, int epoch) {
        return new Origin(id(), keeper(side), epoch);
    }

    /** The name that a log's newest entry bears, and a tree of all its entries. */
    public Origin log(Side side, BookHead head) {
        return log(side, head.log(side).epoch());
    }

    /** The name of the mirror that a log's keeper keeps of the other log. */
    public String mirrorName(Side side) {
        return "concord/" + id() + "/" + keeper(side) + "/mirror";
    }

    /** The keys that a log's keeper began with; {@link KeyHistory} knows those since. */
    public PublishedKeys keys(Side side) {
        return side == Side.OWN ? ownKeys : partnerKeys;
    }

    /** What checks signatures by the keys that a log's keeper began with. */
    Verifier firstSignatures(Side side) {
        return side == Side.OWN ? ownSignatures : partnerSignatures;
    }

    /** The {@link EntryType#GENESIS} that a log of this partnership must begin with. */
    public Payload.Genesis genesis(Side side) {
        var keys = keys(side);
        return new Payload.Genesis(
                id(),
                keeper(side),
                keeper(side.other()),
                log(side).epoch(),
                keys.logKeys(),
                keys.mirrorKeys(),
                keys.transportPins(),
                partnership.tieBreak());
    }
}
