package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Disputing.ClaimConfirmed;
import uk.concord.record.entry.Disputing.ClaimPaid;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.JointRecord;

/** A payment of a balancing claim was entered, and the other body has not confirmed within a month that it came. */
final class PaymentNotConfirmed implements Rule {
    private static final int MONTHS_TO_CONFIRM = 1;

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return record.disputes().stream()
                .flatMap(dispute -> record.claim(dispute).stream())
                .flatMap(claim -> claim.payments().stream().flatMap(entry -> unconfirmed(record, claim, entry)));
    }

    private static Stream<Finding> unconfirmed(JointRecord record, Claim claim, Entry entry) {
        var from = Days.of(entry).plusMonths(MONTHS_TO_CONFIRM).plusDays(1);
        var until = confirmedOn(claim, entry);
        return entry.payload() instanceof ClaimPaid paid && Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.PAYMENT_NOT_CONFIRMED,
                        InterimNotReconciled.line(claim.dispute()),
                        null,
                        record.partnership().partnerOf(claim.debtor()).code(),
                        List.of(EntryPlace.of(entry)),
                        paid.amount(),
                        from,
                        until))
                : Stream.empty();
    }

    private static @Nullable LocalDate confirmedOn(Claim claim, Entry payment) {
        return Stream.concat(claim.dispute().byRaiser().stream(), claim.dispute().byPartner().stream())
                .filter(said -> said.payload() instanceof ClaimConfirmed(var _, var paid)
                        && paid.equals(EntryPlace.of(payment)))
                .map(Days::of)
                .findFirst()
                .orElse(null);
    }
}
