package uk.concord.record.negotiation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;

/** One joint record as both logs tell it: a pure function of their entries, however they interleave. */
public final class JointRecord {
    private final Partnership partnership;
    private final RecordId id;

    private JointRecord(Partnership partnership, RecordId id) {
        this.partnership = partnership;
        this.id = id;
    }

    /** A record about which nothing is held yet. */
    public static JointRecord empty(Partnership partnership, RecordId id) {
        return new JointRecord(partnership, id);
    }

    public static JointRecord fold(RecordHistory history) {
        return empty(history.partnership(), history.recordId());
    }

    /** This record with one more entry, which must fit ({@link #misfit}). */
    public JointRecord after(Entry entry) {
        return entry.index() < 0 ? empty(partnership, id) : this;
    }

    /** Why an entry cannot follow what is held; empty when it can. To be asked before a partner's entry is stored. */
    public Optional<Misfit> misfit(Entry entry) {
        return Optional.empty();
    }

    public Partnership partnership() {
        return partnership;
    }

    public RecordId id() {
        return id;
    }

    /** How many entries about it are held of this agency's log: the next record_seq there. */
    public long size(AgencyCode agency) {
        return 0;
    }

    /** Leaf hash of the last entry about it in this agency's log: the next entry's link. */
    public Optional<Digest> lastLeaf(AgencyCode agency) {
        return Optional.empty();
    }

    /** Every entry of this agency's log about it, oldest first, with its verdict. */
    public List<Judged> entries(AgencyCode agency) {
        return List.of();
    }

    public Optional<Payload.Opened> opened() {
        return Optional.empty();
    }

    /** Every offer, void ones too: by negotiation, version, and then agency. */
    public List<OfferStanding> offers() {
        return List.of();
    }

    public Optional<OfferStanding> offer(OfferReference reference) {
        return Optional.empty();
    }

    public Optional<OfferStanding> openOffer() {
        return Optional.empty();
    }

    /** Every agreement, oldest first: the last is in force. */
    public List<Agreement> agreements() {
        return List.of();
    }

    public Optional<Agreement> agreement() {
        return Optional.empty();
    }

    public RecordStatus status() {
        return RecordStatus.NOT_OPEN;
    }

    /** The agency that owes the next step. */
    public Optional<AgencyCode> waitingFor() {
        return Optional.empty();
    }

    public Optional<Instant> dueAt() {
        return Optional.empty();
    }

    /** True when it holds entries of newer rules: nothing may be appended until the upgrade. */
    public boolean isReadOnly() {
        return false;
    }

    /** Equal in both books when they hold the same entries and judge them alike. */
    public Digest stateDigest() {
        return id.value() == null ? Digest.leaf(new byte[0]) : Digest.over(new byte[0]);
    }
}
