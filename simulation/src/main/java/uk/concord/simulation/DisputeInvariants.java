package uk.concord.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.concord.record.Digest;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;

/** I17: a dispute never ends in two ways, no ending is undone, nothing comes of silence but the next rung, and no penny is lost. */
final class DisputeInvariants {
    private final DisputeCoverage coverage;
    private final Set<Digest> checked = new HashSet<>();

    DisputeInvariants(Coverage coverage) {
        this.coverage = new DisputeCoverage(coverage);
    }

    /** What an end once knew of disputes still holds there. */
    void check(End end, JointRecord record) {
        var known = end.watch.disputes.computeIfAbsent(record.id(), _ -> new HashMap<>());
        var disputes = record.disputes();
        var leaves = disputes.stream().map(dispute -> dispute.entry().leaf()).toList();
        Violation.unless(leaves.containsAll(known.keySet()), "I17: a dispute on " + record.id() + " is gone at " + end);
        for (var dispute : disputes) {
            var before = known.put(dispute.entry().leaf(), dispute);
            if (before != null) {
                monotone(end, record, before, dispute);
            }
        }
    }

    /** What follows from the entries, whoever holds them. */
    void check(JointRecord record) {
        var disputes = record.disputes();
        if (disputes.isEmpty()) {
            return;
        }
        var all = new Known(record.partnership().tieBreak(), valid(record));
        all.entries().stream()
                .filter(entry -> checked.add(entry.leaf()))
                .forEach(entry -> DisputeRules.check(record, entry, all));
        disjoint(record, disputes);
        for (var dispute : disputes) {
            endings(record, dispute, all);
            money(record, dispute, all);
            coverage.count(record, dispute);
        }
    }

    private static List<Entry> valid(JointRecord record) {
        return Stream.of(record.partnership().council(), record.partnership().health())
                .flatMap(agency -> record.entries(agency.code()).stream())
                .filter(judged -> judged.verdict().isValid())
                .map(Judged::entry)
                .toList();
    }

    /** No line is in dispute twice. */
    private static void disjoint(JointRecord record, List<DisputeStanding> disputes) {
        var lines = new HashSet<String>();
        disputes.stream()
                .filter(dispute -> !dispute.hasEnded())
                .flatMap(dispute -> dispute.raised().lines().stream())
                .forEach(line -> Violation.unless(
                        lines.add(line), "I17: a line of " + record.id() + " is in two disputes that go on"));
    }

    /** How it ended as its entries have it, without the fold's own answer. */
    private static void endings(JointRecord record, DisputeStanding dispute, Known all) {
        var endings = all.endings(dispute.entry());
        Violation.unless(endings.size() <= 1, "I17: a dispute on " + record.id() + " has two endings: " + endings);
        Violation.unless(
                dispute.ending().equals(endings.stream().findFirst()),
                "I17: a dispute on " + record.id() + " ended otherwise than its entries say: " + endings);
    }

    private static void monotone(End end, JointRecord record, DisputeStanding before, DisputeStanding now) {
        Violation.unless(
                now.rung() >= before.rung(), "I17: a dispute on " + record.id() + " went down a rung at " + end);
        // Joining is learnt: what one agency took for its dispute was the other's all along.
        Violation.unless(
                before.ending().isEmpty()
                        || now.joinedTo() != null
                        || before.ending().equals(now.ending()),
                "I17: the ending of a dispute on " + record.id() + " was undone at " + end);
        for (var i = 0; i < before.lastDays().size(); i++) {
            Violation.unless(
                    !now.lastDays().get(i).isBefore(before.lastDays().get(i)),
                    "I17: a rung of a dispute on " + record.id() + " got less time at " + end);
        }
    }

    /** I10: each month is paid for whole, no share is negative, and what one body owes the other is owed. */
    private static void money(JointRecord record, DisputeStanding dispute, Known all) {
        var interim = record.interim(dispute, LocalDate.of(2028, 3, 31));
        interim.forEach(share -> Violation.unless(
                share.council().value() >= 0 && share.health().value() >= 0,
                "I10: a negative share in a dispute on " + record.id()));
        record.settlement(dispute).ifPresent(settlement -> {
            for (var month : settlement.months()) {
                Violation.unless(
                        month.interim().cost().equals(month.settled().cost()),
                        "I10: a settled month of " + record.id() + " costs something else");
            }
            var council = settlement.months().stream()
                    .mapToLong(month -> month.councilOwes())
                    .sum();
            var health = settlement.months().stream()
                    .mapToLong(month -> month.settled().health().value()
                            - month.interim().health().value())
                    .sum();
            Violation.unless(council + health == 0, "I10: a penny was lost in a dispute on " + record.id());
        });
        record.claim(dispute).ifPresent(claim -> claimed(record, claim, all));
    }

    /** What was paid, and what of it was confirmed, added up from the entries themselves. */
    private static void claimed(JointRecord record, Claim claim, Known all) {
        var place = claim.dispute().place();
        var paid = all.said(place, Disputing.ClaimPaid.class);
        var confirmed = all.said(place, Disputing.ClaimConfirmed.class).stream()
                .flatMap(entry -> entry.payload() instanceof Disputing.ClaimConfirmed said
                        ? all.at(said.paid()).stream()
                        : Stream.<Entry>empty())
                .toList();
        var most = claim.amount().value() + interest(claim, paid);
        Violation.unless(
                sum(paid) <= most && sum(confirmed) <= sum(paid),
                "I10: more was paid than is owed in a dispute on " + record.id());
        Violation.unless(
                !claim.isDone() || sum(confirmed) >= claim.amount().value(),
                "I10: a claim of " + record.id() + " is done before it was paid and confirmed");
    }

    /** The most that it can be until the last payment: by the day, on what was not yet paid, rounded once. */
    private static long interest(Claim claim, List<Entry> payments) {
        var paid = payments.stream()
                .flatMap(entry -> entry.payload() instanceof Disputing.ClaimPaid said
                        ? Stream.of(said)
                        : Stream.<Disputing.ClaimPaid>empty())
                .toList();
        var last = paid.stream()
                .map(Disputing.ClaimPaid::paidOn)
                .max(LocalDate::compareTo)
                .orElse(claim.dueOn());
        var unpaidDays = claim.dueOn()
                .plusDays(1)
                .datesUntil(
                        last.isAfter(claim.dueOn())
                                ? last.plusDays(1)
                                : claim.dueOn().plusDays(1))
                .mapToLong(day -> claim.amount().value()
                        - paid.stream()
                                .filter(payment -> payment.paidOn().isBefore(day))
                                .mapToLong(payment -> payment.amount().value())
                                .sum())
                .filter(left -> left > 0)
                .sum();
        return unpaidDays * claim.dispute().raised().ladder().interest() / (Ladder.WHOLE * 365L);
    }

    private static long sum(List<Entry> payments) {
        return payments.stream()
                .mapToLong(entry -> entry.payload() instanceof Disputing.ClaimPaid paid
                        ? paid.amount().value()
                        : 0)
                .sum();
    }
}
