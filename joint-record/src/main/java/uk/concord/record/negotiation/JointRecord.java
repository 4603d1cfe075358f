package uk.concord.record.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.RecordId;
import uk.concord.record.dispute.Settlement;
import uk.concord.record.dispute.Share;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.notice.Given;
import uk.concord.record.notice.Remaining;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.MeasurePeriod;
import uk.concord.record.terms.Terms;

/** One joint record as both logs tell it: a pure function of their entries, however they interleave. */
public final class JointRecord {
    private final Partnership partnership;
    private final RecordId id;
    private final Side council;
    private final Side health;
    private final View all;

    private JointRecord(Partnership partnership, RecordId id, Side council, Side health, View all) {
        this.partnership = partnership;
        this.id = id;
        this.council = council;
        this.health = health;
        this.all = all;
    }

    /** A record about which nothing is held yet. */
    public static JointRecord empty(Partnership partnership, RecordId id) {
        var nothing = View.empty(partnership.tieBreak());
        var side = new Side(List.of(), nothing, 0);
        return new JointRecord(partnership, id, side, side, nothing);
    }

    /** Throws {@link CorruptHistory} when the entries do not fit together. */
    public static JointRecord fold(RecordHistory history) {
        return Folding.fold(history);
    }

    /** This record with one more entry. Throws {@link CorruptHistory} when it does not fit ({@link #misfit}). */
    public JointRecord after(Entry entry) {
        var misfit = misfit(entry);
        if (misfit.isPresent()) {
            throw new CorruptHistory("Entry " + entry.index() + " of " + entry.origin() + " does not fit the record "
                    + id + ": " + misfit.get());
        }
        var own = side(entry.author());
        var partner = side(partnership.partnerOf(entry.author()).code());
        var seen = Math.toIntExact(entry.seen().recordSeq());
        var past = own.knowing(seen, partner);
        var judged = new Judged(entry, new Judge(partnership, id).judge(past, Act.of(entry)));
        var longer = own.and(judged, past, seen);
        return isCouncil(entry.author())
                ? new JointRecord(partnership, id, longer, health, all.with(judged))
                : new JointRecord(partnership, id, council, longer, all.with(judged));
    }

    /** Why an entry cannot follow what is held; empty when it can. To be asked before a partner's entry is stored. */
    public Optional<Misfit> misfit(Entry entry) {
        var author = entry.author();
        if (!partnership.has(author)) {
            return Optional.of(Misfit.WRONG_PARTNERSHIP);
        }
        var partner = side(partnership.partnerOf(author).code());
        return Optional.ofNullable(Fitting.misfit(this, side(author), partner, entry));
    }

    public Partnership partnership() {
        return partnership;
    }

    public RecordId id() {
        return id;
    }

    /** How many entries about it are held of this agency's log: the next record_seq there. */
    public long size(AgencyCode agency) {
        return side(agency).size();
    }

    /** How many entries of both logs bear on decisions: all but what is said without deciding. */
    public long version() {
        return council.deciding() + health.deciding();
    }

    /** Leaf hash of the last entry about it in this agency's log: the next entry's link. */
    public Optional<Digest> lastLeaf(AgencyCode agency) {
        return Optional.ofNullable(side(agency).last()).map(Entry::leaf);
    }

    /** Every entry of this agency's log about it, oldest first, with its verdict. */
    public List<Judged> entries(AgencyCode agency) {
        return side(agency).entries().stream().map(this::asKnownNow).toList();
    }

    /** The last entry of this agency's log about it, with its verdict. */
    public Optional<Judged> newest(AgencyCode agency) {
        var entries = side(agency).entries();
        return entries.isEmpty() ? Optional.empty() : Optional.of(asKnownNow(entries.getLast()));
    }

    /** An offer that was valid when made is void once the tie-break agency's is known to have crossed it. */
    private Judged asKnownNow(Judged judged) {
        if (judged.verdict().isValid() && judged.entry().payload() instanceof Payload.Offer offer) {
            var entry = judged.entry();
            var standing = all.find(new OfferReference(entry.origin(), entry.index(), offer.digest()));
            if (standing != null) {
                return new Judged(entry, standing.verdict());
            }
        }
        if (judged.verdict().isValid()
                && judged.entry().payload() instanceof Payload.Opened
                && !judged.entry().equals(all.opening())) {
            return new Judged(judged.entry(), new Verdict.Voided(VoidReason.CROSSED));
        }
        return judged;
    }

    public Optional<Payload.Opened> opened() {
        return Optional.ofNullable(all.opening()).map(entry -> (Payload.Opened) entry.payload());
    }

    /** Every offer, void ones too: by negotiation, version, and then agency and place in its log. */
    public List<OfferStanding> offers() {
        var offers = new ArrayList<>(all.voidOffers());
        for (var negotiation : all.negotiations()) {
            for (var offer : negotiation.offers()) {
                offers.add(negotiation.hasLost(offer, all.tieBreak()) ? offer.voided(VoidReason.CROSSED) : offer);
            }
        }
        offers.sort(
                Comparator.<OfferStanding>comparingInt(offer -> offer.offer().negotiation())
                        .thenComparingInt(offer -> offer.offer().version())
                        .thenComparing(OfferStanding::offerer)
                        .thenComparingLong(offer -> offer.entry().recordSeq()));
        return List.copyOf(offers);
    }

    /** The offer at this place; empty when there is none, or the digest is not its own. */
    public Optional<OfferStanding> offer(OfferReference reference) {
        return Optional.ofNullable(all.find(reference))
                .filter(offer -> offer.offer().digest().equals(reference.digest()));
    }

    public Optional<OfferStanding> openOffer() {
        return Optional.ofNullable(all.openOffer());
    }

    /** Every agreement, oldest first: the last is in force. */
    public List<Agreement> agreements() {
        return all.agreements();
    }

    public Optional<Agreement> agreement() {
        var agreements = agreements();
        return agreements.isEmpty() ? Optional.empty() : Optional.of(agreements.getLast());
    }

    /** Every valid notice, by giver and place in its log. */
    public List<NoticeStanding> notices() {
        return Notices.in(all);
    }

    /** Every valid dispute, by the agency that raised it and place in its log. */
    public List<DisputeStanding> disputes() {
        return all.disputesInOrder();
    }

    /** The dispute raised at this place. */
    public Optional<DisputeStanding> dispute(EntryPlace place) {
        return Optional.ofNullable(all.dispute(place));
    }

    /** What each body pays of the disputed lines until a day, while the dispute goes on. */
    public List<Share> interim(DisputeStanding dispute, LocalDate last) {
        return Claim.interim(all, partnership, dispute, last);
    }

    /** True when both had agreed the terms that a dispute is about before it was raised: then they stay due meanwhile. */
    public boolean hadAgreed(DisputeStanding dispute) {
        return Claim.hadAgreed(all, dispute);
    }

    /** What a settled dispute comes to; empty while it is not settled. */
    public Optional<Settlement> settlement(DisputeStanding dispute) {
        return Claim.settlement(all, partnership, dispute);
    }

    /** What is owed after a settled dispute; empty while it is not settled, and where nothing is. */
    public Optional<Claim> claim(DisputeStanding dispute) {
        return Claim.of(all, partnership, dispute);
    }

    /** What both agencies owe in a dispute as it stands. */
    public List<DisputeDuty> duties(DisputeStanding dispute) {
        return DisputeDuties.of(this, dispute);
    }

    /** The ladder of an agreement of this record, by the offer that both decided on; empty when it has none, or was not agreed. */
    public Optional<Ladder> ladder(OfferReference agreement) {
        return agreements().stream()
                .filter(agreed -> agreed.offer().reference().equals(agreement))
                .map(agreed -> agreed.terms().ladder())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What the terms in force still say once the notices that stand have taken effect. */
    public Optional<Terms> remaining() {
        return agreement().map(agreement -> Remaining.of(agreement.terms(), standingNotices()));
    }

    /** What an agreement says, or said until the next took its place, once the notices that bear on it have taken effect. */
    public Terms remaining(Agreement agreement) {
        return Notices.remaining(all, partnership, agreement);
    }

    /** Every valid entry about money spent and paid, by its author and place in its log. */
    public List<Entry> spending() {
        return entered(Spending.class);
    }

    /** Every valid entry about the account between both, by its author and place in its log; only in the record that keeps it. */
    public List<Entry> accounting() {
        return entered(Accounting.class);
    }

    private List<Entry> entered(Class<? extends Payload> type) {
        return all.entered().stream()
                .filter(entry -> type.isInstance(entry.payload()))
                .sorted(Comparator.comparing(Entry::author).thenComparingLong(Entry::recordSeq))
                .toList();
    }

    /** Every valid return of a measure, by its author and place in its log. */
    public List<Entry> returns() {
        return entered(ReturnMade.class);
    }

    /** For which periods a measure of an agreement is returned, in order. */
    public List<MeasurePeriod> periods(Agreement agreement, Measure measure) {
        return Measuring.periods(all, partnership, agreement, measure);
    }

    /** The notices that bear on the agreement in force. */
    public List<Given> standingNotices() {
        return Notices.standing(all, partnership);
    }

    /** True for the record in which both keep the account between them. */
    public boolean isAccount() {
        return id.equals(PartnershipAccount.of(partnership.id()));
    }

    public RecordStatus status() {
        if (isAccount()) {
            return RecordStatus.ACCOUNT;
        }
        if (all.opening() == null) {
            return RecordStatus.NOT_OPEN;
        }
        if (all.negotiations().isEmpty()) {
            return RecordStatus.OPENED;
        }
        return switch (all.negotiations().getLast().latest(all.tieBreak()).status()) {
            case OPEN, COUNTERED -> RecordStatus.OFFERED;
            case ACCEPTED -> RecordStatus.AGREED;
            case DECLINED -> agreement().isPresent() ? RecordStatus.AGREED : RecordStatus.DECLINED;
            case RELEASED, EXPIRED, VOID -> agreement().isPresent() ? RecordStatus.AGREED : RecordStatus.LAPSED;
        };
    }

    /** The agency that owes the next step. */
    public Optional<AgencyCode> waitingFor() {
        return openOffer().map(offer -> partnership.partnerOf(offer.offerer()).code());
    }

    public Optional<Instant> dueAt() {
        return openOffer().map(offer -> offer.offer().expiresAt());
    }

    /** True when it holds entries of newer rules: nothing may be appended until the upgrade. */
    public boolean isReadOnly() {
        return all.unjudged();
    }

    /** Equal in both books when they hold the same entries and judge them alike. */
    public Digest stateDigest() {
        return StateDigest.of(FoldedState.of(this));
    }

    View view() {
        return all;
    }

    private boolean isCouncil(AgencyCode agency) {
        return partnership.council().code().equals(agency);
    }

    private Side side(AgencyCode agency) {
        return partnership.agency(agency).equals(partnership.council()) ? council : health;
    }
}
