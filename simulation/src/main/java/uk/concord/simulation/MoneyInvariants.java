package uk.concord.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.concord.log.Hash;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.fold.Accounts;
import uk.concord.record.Pence;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Spending;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.YearAmount;

/** I19: the account that is stored is the one that the entries give, what is due sums to what was agreed, and nothing is counted twice. */
final class MoneyInvariants {
    private final Coverage coverage;
    private final Map<Hash, List<StoredAccount>> given = new HashMap<>();

    MoneyInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    /** @param digest of the record's state: what it comes to is reckoned once for each */
    void check(End end, JointRecord record, Hash digest) {
        List<StoredAccount> stored = end.site.disk.read(end.parties.id(), book -> book.accountYears().stream()
                .flatMap(year -> book.accounts(year, null, Integer.MAX_VALUE).stream())
                .filter(account -> account.record().equals(record.id()))
                .toList());
        Violation.unless(
                stored.equals(given.computeIfAbsent(digest, _ -> reckoned(end, record))),
                "I19: the account of " + record.id() + " at " + end + " is not what its entries give");
    }

    private List<StoredAccount> reckoned(End end, JointRecord record) {
        var account = RecordAccount.of(record);
        if (record.agreements().size() == 1
                && record.notices().isEmpty()
                && record.disputes().isEmpty()) {
            Violation.unless(
                    promised(account) == agreed(record),
                    "I19: what is due of " + record.id() + " at " + end + " is not what was agreed");
        }
        entered(end, record, account);
        return Accounts.of(record);
    }

    private static long promised(RecordAccount account) {
        return account.charges().stream()
                .mapToLong(charge -> charge.total().value())
                .sum();
    }

    private static long agreed(JointRecord record) {
        return record.agreements().getFirst().terms().lines().stream()
                .flatMap(line -> line.contributions().stream())
                .flatMap(contribution -> contribution.amounts().stream())
                .map(YearAmount::amount)
                .mapToLong(amount -> amount == null ? 0 : amount.value())
                .sum();
    }

    /** Counted from the entries themselves. */
    private void entered(End end, JointRecord record, RecordAccount account) {
        var takenBack = about(record, Spending.TakenBack.class);
        var received = about(record, Spending.Received.class);
        var paid = record.spending().stream()
                .filter(entry -> entry.payload() instanceof Spending.Paid && !takenBack.contains(EntryPlace.of(entry)))
                .map(entry -> ((Spending.Paid) entry.payload()).amount())
                .reduce(Pence.ZERO, Pence::plus);
        var counted = account.payments().stream()
                .map(payment -> payment.paid().amount())
                .reduce(Pence.ZERO, Pence::plus);
        Violation.unless(
                paid.equals(counted), "I19: of " + record.id() + " at " + end + " another sum counts than was entered");
        if (!record.spending().isEmpty()) {
            coverage.met(Event.SPENDING);
        }
        if (!received.isEmpty()) {
            coverage.met(Event.PAYMENT_RECEIVED);
        }
        if (!takenBack.isEmpty()) {
            coverage.met(Event.SPENDING_TAKEN_BACK);
        }
        if (received.stream().anyMatch(takenBack::contains)) {
            coverage.met(Event.RECEIVED_AND_TAKEN_BACK);
        }
    }

    private static Set<EntryPlace> about(JointRecord record, Class<? extends Spending.AboutEntry> type) {
        return new HashSet<>(record.spending().stream()
                .map(entry -> entry.payload())
                .flatMap(payload ->
                        type.isInstance(payload) ? Stream.of(type.cast(payload).about()) : Stream.empty())
                .toList());
    }
}
