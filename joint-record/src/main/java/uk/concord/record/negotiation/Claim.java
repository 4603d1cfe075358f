package uk.concord.record.negotiation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.dispute.Interest;
import uk.concord.record.dispute.InterimFunding;
import uk.concord.record.dispute.Settlement;
import uk.concord.record.dispute.Share;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/**
 * The one balancing claim that a settled dispute leaves between the two bodies.
 *
 * @param settlement what was paid in the interim, against what is right
 * @param debtor who owes it
 * @param amount how much; never nothing
 * @param dueOn the last day to pay it
 * @param payments what the debtor says that it has paid, in the order of its log
 * @param confirmed those of them that have come, by their entries
 */
public record Claim(
        DisputeStanding dispute,
        Settlement settlement,
        AgencyCode debtor,
        Pence amount,
        LocalDate dueOn,
        List<Entry> payments,
        List<EntryPlace> confirmed) {

    public Claim {
        payments = List.copyOf(payments);
        confirmed = List.copyOf(confirmed);
    }

    /** The claim; empty while the dispute is not settled, and where each has paid what it should have. */
    static Optional<Claim> of(View view, Partnership partnership, DisputeStanding dispute) {
        return settlement(view, partnership, dispute)
                .filter(settlement -> settlement.councilOwes() != 0)
                .map(settlement -> claim(partnership, dispute, settlement));
    }

    private static Claim claim(Partnership partnership, DisputeStanding dispute, Settlement settlement) {
        var owes = settlement.councilOwes();
        var debtor = (owes > 0 ? partnership.council() : partnership.health()).code();
        return new Claim(
                dispute,
                settlement,
                debtor,
                new Pence(Math.abs(owes)),
                day(dispute.settlement()).plusDays(dispute.raised().ladder().claimDays()),
                dispute.of(debtor)
                        .filter(said -> said.payload() instanceof Disputing.ClaimPaid)
                        .toList(),
                dispute.of(partnership.partnerOf(debtor).code())
                        .flatMap(said -> said.payload() instanceof Disputing.ClaimConfirmed(var _, var paid)
                                ? Stream.of(paid)
                                : Stream.empty())
                        .toList());
    }

    static Optional<Settlement> settlement(View view, Partnership partnership, DisputeStanding dispute) {
        var accept = dispute.settlement();
        if (accept == null) {
            return Optional.empty();
        }
        return view.acceptedBy(accept)
                .flatMap(OfferStanding::terms)
                .map(settled -> Settlement.of(partnership, settled, interim(view, partnership, dispute, day(accept))));
    }

    /** What each body pays of the disputed lines until a day. */
    static List<Share> interim(View view, Partnership partnership, DisputeStanding dispute, LocalDate last) {
        var raised = dispute.raised();
        var offer = view.find(raised.terms());
        if (offer == null || offer.terms().isEmpty()) {
            throw new CorruptHistory("Judged valid about terms that are not there");
        }
        return InterimFunding.of(
                partnership,
                offer.terms().get(),
                raised.lines(),
                raised.ladder(),
                hadAgreed(view, dispute),
                raised.since(),
                last);
    }

    /** True when both had agreed the terms that it is about before it was raised. */
    static boolean hadAgreed(View view, DisputeStanding dispute) {
        var offer = view.find(dispute.raised().terms());
        return offer != null
                && offer.status() == OfferStatus.ACCEPTED
                && offer.answer() != null
                && dispute.entry().knew(offer.answer());
    }

    private static LocalDate day(@Nullable Entry entry) {
        if (entry == null) {
            throw new CorruptHistory("A claim without a settlement");
        }
        return entry.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** What the debtor says that it has paid. */
    public Pence paid() {
        return sum(payments);
    }

    /** What the other has confirmed. */
    public Pence confirmedAmount() {
        return sum(payments.stream()
                .filter(entry -> confirmed.contains(EntryPlace.of(entry)))
                .toList());
    }

    /** True when its ladder has interest on what is paid late. */
    public boolean bearsInterest() {
        return dispute.raised().ladder().interest() > 0;
    }

    /** The interest that what was paid of the claim has borne. */
    public Pence interest() {
        return rule().borneBy(made(payments));
    }

    /** What of the claim, and of the interest that payments have borne, is not paid. */
    public Pence left() {
        return new Pence(Math.max(0, amount.plus(interest()).value() - paid().value()));
    }

    /** The interest once what is left of the claim is paid on a day that is not before any payment. */
    public Pence interestUntil(LocalDate day) {
        return rule().until(day, made(payments));
    }

    /** True when a further payment would be more than the claim and the interest on it until the days of all payments. */
    boolean isExceededBy(Disputing.ClaimPaid further) {
        var all = new ArrayList<>(made(payments));
        all.add(new Interest.Payment(further.paidOn(), further.amount()));
        return paid().plus(further.amount()).isMoreThan(amount.plus(rule().borneBy(all)));
    }

    /** True once all of it is paid and confirmed, with the interest on it. */
    public boolean isDone() {
        return confirmedAmount().equals(amount.plus(interest()));
    }

    private Interest rule() {
        return new Interest(amount, dueOn, dispute.raised().ladder().interest());
    }

    private static Pence sum(List<Entry> payments) {
        return made(payments).stream().map(Interest.Payment::amount).reduce(Pence.ZERO, Pence::plus);
    }

    private static List<Interest.Payment> made(List<Entry> payments) {
        return payments.stream()
                .flatMap(entry -> entry.payload() instanceof Disputing.ClaimPaid paid
                        ? Stream.of(new Interest.Payment(paid.paidOn(), paid.amount()))
                        : Stream.empty())
                .toList();
    }
}
