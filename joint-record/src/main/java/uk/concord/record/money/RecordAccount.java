package uk.concord.record.money;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.JointRecord;

/**
 * The money of one record: what is to be paid, what the service has cost, who has paid what, and the claims that settled disputes left.
 * The same in both books, whatever day it is.
 *
 * @param costs in the order of their logs, the council's and the NHS body's by their codes
 * @param payments in the same order
 */
public record RecordAccount(List<Charge> charges, List<Cost> costs, List<Payment> payments, List<Claim> claims) {

    public RecordAccount {
        charges = List.copyOf(charges);
        costs = List.copyOf(costs);
        payments = List.copyOf(payments);
        claims = List.copyOf(claims);
    }

    public static RecordAccount of(JointRecord record) {
        var entered = Entered.of(record.spending());
        return new RecordAccount(
                Promised.by(record),
                entered.standing().flatMap(RecordAccount::cost).toList(),
                entered.standing().flatMap(entered::payment).toList(),
                record.disputes().stream()
                        .flatMap(dispute -> record.claim(dispute).stream())
                        .toList());
    }

    /** True when there is nothing to account for. */
    public boolean isEmpty() {
        return charges.isEmpty() && costs.isEmpty() && payments.isEmpty() && claims.isEmpty();
    }

    private static Stream<Cost> cost(Entry entry) {
        return entry.payload() instanceof Spending.Spent spent ? Stream.of(new Cost(entry, spent)) : Stream.empty();
    }

    private record Entered(List<Entry> entries, Set<EntryPlace> takenBack, Map<EntryPlace, Entry> received) {

        static Entered of(List<Entry> entries) {
            var takenBack = new HashSet<EntryPlace>();
            var received = new HashMap<EntryPlace, Entry>();
            for (var entry : entries) {
                switch (entry.payload()) {
                    case Spending.TakenBack(var about) -> takenBack.add(about);
                    case Spending.Received(var about) -> received.put(about, entry);
                    default -> {}
                }
            }
            return new Entered(entries, takenBack, received);
        }

        Stream<Entry> standing() {
            return entries.stream().filter(entry -> !takenBack.contains(EntryPlace.of(entry)));
        }

        Stream<Payment> payment(Entry entry) {
            return entry.payload() instanceof Spending.Paid paid
                    ? Stream.of(new Payment(entry, paid, received.get(EntryPlace.of(entry))))
                    : Stream.empty();
        }
    }
}
