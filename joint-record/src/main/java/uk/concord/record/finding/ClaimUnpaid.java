package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing.ClaimPaid;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.JointRecord;

/** A balancing claim was not paid in full on its due day. Once it is, it was late; what was late is at stake. */
final class ClaimUnpaid implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return record.disputes().stream()
                .flatMap(dispute -> record.claim(dispute).stream())
                .flatMap(ClaimUnpaid::late);
    }

    private static Stream<Finding> late(Claim claim) {
        var from = claim.dueOn().plusDays(1);
        var until = paidOn(claim);
        var unpaid = until == null
                ? claim.left().value()
                : claim.amount().value() - sum(payments(claim).filter(paid -> inTime(paid, claim)));
        return Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.CLAIM_UNPAID,
                        InterimNotReconciled.line(claim.dispute()),
                        null,
                        claim.debtor(),
                        entries(claim),
                        new Pence(unpaid),
                        from,
                        until))
                : Stream.empty();
    }

    private static boolean inTime(ClaimPaid paid, Claim claim) {
        return !paid.paidOn().isAfter(claim.dueOn());
    }

    private static Stream<ClaimPaid> payments(Claim claim) {
        return claim.payments().stream()
                .flatMap(entry -> entry.payload() instanceof ClaimPaid paid ? Stream.of(paid) : Stream.empty());
    }

    private static long sum(Stream<ClaimPaid> payments) {
        return payments.mapToLong(paid -> paid.amount().value()).sum();
    }

    /** The day on which all of it had been paid; null while it has not. */
    private static @Nullable LocalDate paidOn(Claim claim) {
        return claim.left().equals(Pence.ZERO)
                ? payments(claim)
                        .map(ClaimPaid::paidOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static List<EntryPlace> entries(Claim claim) {
        return Stream.concat(
                        Stream.of(claim.dispute().entry()),
                        Stream.concat(Stream.ofNullable(claim.dispute().settlement()), claim.payments().stream()))
                .map(EntryPlace::of)
                .toList();
    }
}
