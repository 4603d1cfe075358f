package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_RECEIVED;
import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.LINE_NOT_RUNNING;
import static uk.concord.record.negotiation.VoidReason.NOT_AGREED;
import static uk.concord.record.negotiation.VoidReason.NOT_A_PAYER;
import static uk.concord.record.negotiation.VoidReason.NOT_OWN_MONEY;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_AUTHOR;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_PAYEE;
import static uk.concord.record.negotiation.VoidReason.PAID_AHEAD;
import static uk.concord.record.negotiation.VoidReason.PERIOD_WRONG;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_ENTRY;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_LINE;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_OFFER;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_PAYMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** Tests what is said of money spent and paid. That more was spent or paid than agreed is no test: it is what people must see. */
record SpendingTests(Partnership partnership) {

    @Nullable
    VoidReason reason(View past, Act act, Spending said) {
        return switch (said) {
            case Spending.Spent spent -> spent(past, act, spent);
            case Spending.Paid paid -> paid(past, act, paid);
            case Spending.Received(var about) -> received(past, act, about);
            case Spending.TakenBack(var about) -> takenBack(past, act, about);
        };
    }

    private @Nullable VoidReason spent(View past, Act act, Spending.Spent spent) {
        var found = find(past, spent.period());
        if (found.line() == null) {
            return found.reason();
        }
        if (!spent.ranOn() && !run(found.line().costs(), spent.period())) {
            return LINE_NOT_RUNNING;
        }
        return spent.invoicedOn().isAfter(act.day()) ? PAID_AHEAD : null;
    }

    private @Nullable VoidReason paid(View past, Act act, Spending.Paid paid) {
        var found = find(past, paid.period());
        if (found.line() == null) {
            return found.reason();
        }
        var days = payable(found, paid);
        if (days.isEmpty()) {
            return NOT_A_PAYER;
        }
        if (paid.payer().equals(partnership.partnerOf(act.by()).organisation())) {
            return NOT_OWN_MONEY;
        }
        if (!run(days.get(), paid.period())) {
            return LINE_NOT_RUNNING;
        }
        return paid.paidOn().isAfter(act.day()) ? PAID_AHEAD : null;
    }

    /** The days for which this payer pays from this fund; while they are in dispute either body pays from any of its own. */
    private Optional<List<YearAmount>> payable(Found found, Spending.Paid paid) {
        var line = found.line();
        if (line == null) {
            return Optional.empty();
        }
        var contributed = line.contributions().stream()
                .filter(contribution -> contribution.payer() != null
                        && contribution.payer().code().equals(paid.payer())
                        && contribution.fund() == paid.fund())
                .map(contribution -> contribution.amounts())
                .findFirst();
        var own = Stream.of(partnership.council(), partnership.health())
                .filter(agency -> agency.organisation().equals(paid.payer()))
                .anyMatch(agency -> paid.fund().belongsTo(agency.kind()));
        return found.disputed() && own ? Optional.of(line.costs()) : contributed;
    }

    private @Nullable VoidReason received(View past, Act act, EntryPlace about) {
        var payment = entered(past, about).orElse(null);
        if (payment == null || !(payment.payload() instanceof Spending.Paid paid) || isTakenBack(past, about)) {
            return UNKNOWN_PAYMENT;
        }
        var own = partnership.agency(act.by()).organisation();
        var line = find(past, paid.period()).line();
        if (paid.payer().equals(own)
                || line == null
                || line.payee() == null
                || !line.payee().code().equals(own)) {
            return NOT_THE_PAYEE;
        }
        return isReceived(past, about) ? ALREADY_SAID : null;
    }

    private @Nullable VoidReason takenBack(View past, Act act, EntryPlace about) {
        var entry = entered(past, about).orElse(null);
        if (entry == null) {
            return UNKNOWN_ENTRY;
        }
        if (!entry.author().equals(act.by())) {
            return NOT_THE_AUTHOR;
        }
        if (isReceived(past, about)) {
            return ALREADY_RECEIVED;
        }
        return isTakenBack(past, about) ? ALREADY_SAID : null;
    }

    /** What was entered as spent or paid. */
    private static Optional<Entry> entered(View past, EntryPlace place) {
        return past.entered().stream()
                .filter(entry -> EntryPlace.of(entry).equals(place))
                .filter(entry -> !(entry.payload() instanceof Spending.AboutEntry))
                .findFirst();
    }

    private static boolean isTakenBack(View past, EntryPlace place) {
        return past.entered().stream()
                .anyMatch(entry -> entry.payload() instanceof Spending.TakenBack(var about) && about.equals(place));
    }

    private static boolean isReceived(View past, EntryPlace place) {
        return past.entered().stream()
                .anyMatch(entry -> entry.payload() instanceof Spending.Received(var about) && about.equals(place));
    }

    /** The line of agreed terms, or of terms that are in dispute; without one why there is none. */
    private record Found(
            @Nullable Line line, boolean disputed, @Nullable VoidReason reason) {
        static Found none(VoidReason reason) {
            return new Found(null, false, reason);
        }
    }

    private Found find(View past, LinePeriod period) {
        var offer = past.find(period.terms());
        if (offer == null || !offer.offer().digest().equals(period.terms().digest())) {
            return Found.none(UNKNOWN_OFFER);
        }
        var disputed = past.disputesInOrder().stream()
                .filter(dispute -> dispute.ending().orElse(null) != DisputeStanding.Ending.REFUSED)
                .anyMatch(dispute -> dispute.raised().terms().equals(period.terms())
                        && dispute.raised().lines().contains(period.line()));
        if (offer.status() != OfferStatus.ACCEPTED && !disputed) {
            return Found.none(NOT_AGREED);
        }
        var line = terms(past, offer).stream()
                .flatMap(terms -> terms.lines().stream())
                .filter(one -> one.lineId().equals(period.line()))
                .findFirst();
        if (line.isEmpty()) {
            return Found.none(UNKNOWN_LINE);
        }
        if (period.to().isBefore(period.from()) || !isOneYear(period)) {
            return Found.none(PERIOD_WRONG);
        }
        return new Found(line.get(), disputed, null);
    }

    private Optional<Terms> terms(View past, OfferStanding offer) {
        return offer.status() == OfferStatus.ACCEPTED
                ? Optional.of(Notices.remaining(past, partnership, Agreement.of(offer)))
                : offer.terms();
    }

    private static boolean isOneYear(LinePeriod period) {
        var year = period.from().getYear();
        return year > FinancialYear.FIRST
                && period.to().getYear() < FinancialYear.LAST
                && FinancialYear.containing(period.from()).contains(period.to());
    }

    private static boolean run(List<YearAmount> amounts, LinePeriod period) {
        return holds(amounts, period.from()) && holds(amounts, period.to());
    }

    private static boolean holds(List<YearAmount> amounts, LocalDate day) {
        return amounts.stream()
                .anyMatch(amount -> amount.from() != null
                        && amount.to() != null
                        && !day.isBefore(amount.from())
                        && !day.isAfter(amount.to()));
    }
}
