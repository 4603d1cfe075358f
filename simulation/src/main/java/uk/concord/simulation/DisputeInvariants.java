package uk.concord.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;

/** I17: a dispute never ends in two ways, no ending is undone, nothing comes of silence but the next rung, and no penny is lost. */
final class DisputeInvariants {
    private final Coverage coverage;

    DisputeInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    void check(End end, JointRecord record) {
        var known = end.watch.disputes.computeIfAbsent(record.id(), _ -> new HashMap<>());
        for (var dispute : record.disputes()) {
            var leaf = dispute.entry().leaf();
            Violation.unless(endings(record, dispute) <= 1, "I17: a dispute on " + record.id() + " has two endings");
            var before = known.put(leaf, dispute);
            if (before != null) {
                monotone(end, record, before, dispute);
            }
            money(record, dispute);
            count(record, dispute, before);
        }
        var now = new HashSet<>(record.disputes().stream()
                .map(dispute -> dispute.entry().leaf())
                .toList());
        Violation.unless(now.containsAll(known.keySet()), "I17: a dispute on " + record.id() + " is gone at " + end);
    }

    /** How many endings its entries say, looked up without the fold's own answer; one that was joined has none of its own. */
    private static int endings(JointRecord record, DisputeStanding dispute) {
        if (dispute.joinedTo() != null) {
            return 1;
        }
        var said = new ArrayList<Entry>(dispute.byRaiser());
        said.addAll(dispute.byPartner());
        var duties = said.stream()
                .filter(entry -> entry.payload() instanceof Disputing.OwnDuty)
                .map(Entry::author)
                .distinct()
                .count();
        var settled = record.agreements().stream()
                .filter(agreement -> agreement.offer().offer().settles().contains(dispute.place()))
                .count();
        return (int) (count(said, Disputing.Withdrawn.class)
                + count(said, Disputing.Refused.class)
                + settled
                + (duties == 2 ? 1 : 0));
    }

    private static long count(List<Entry> said, Class<? extends Payload> type) {
        return said.stream().filter(entry -> type.isInstance(entry.payload())).count();
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
    private static void money(JointRecord record, DisputeStanding dispute) {
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
        record.claim(dispute)
                .ifPresent(claim -> Violation.unless(
                        !claim.paid().isMoreThan(claim.amount())
                                && !claim.confirmedAmount().isMoreThan(claim.paid()),
                        "I10: more was paid than is owed in a dispute on " + record.id()));
    }

    private void count(JointRecord record, DisputeStanding dispute, @Nullable DisputeStanding before) {
        if (before == null) {
            coverage.met(Event.DISPUTE);
        }
        if (dispute.isAcknowledged()) {
            coverage.met(Event.DISPUTE_ACKNOWLEDGED);
        }
        if (dispute.rung() == 2) {
            coverage.met(Event.SECOND_RUNG);
        } else if (dispute.rung() > 2) {
            coverage.met(Event.LADDER_OVER);
        }
        if (!dispute.lastDays().isEmpty() && hasMoreTime(dispute)) {
            coverage.met(Event.MORE_TIME);
        }
        if (escalatedTwice(dispute)) {
            coverage.met(Event.ESCALATED_BY_BOTH);
        }
        if (dispute.raised().reopens() != null) {
            coverage.met(Event.DISPUTE_REOPENED);
        }
        dispute.ending()
                .ifPresent(ending -> coverage.met(
                        switch (ending) {
                            case SETTLED -> Event.DISPUTE_SETTLED;
                            case WITHDRAWN -> Event.DISPUTE_WITHDRAWN;
                            case OWN_DUTY -> Event.DISPUTE_ON_DUTY;
                            case JOINED -> Event.DISPUTE_JOINED;
                            case REFUSED -> Event.DISPUTE_REFUSED;
                        }));
        record.claim(dispute).ifPresent(claim -> {
            coverage.met(Event.CLAIM);
            if (!claim.paid().equals(Pence.ZERO)) {
                coverage.met(Event.CLAIM_PAID);
            }
            if (claim.isDone()) {
                coverage.met(Event.CLAIM_DONE);
            }
        });
    }

    private static boolean hasMoreTime(DisputeStanding dispute) {
        return said(dispute).stream().anyMatch(entry -> entry.payload() instanceof Disputing.Extended);
    }

    private static boolean escalatedTwice(DisputeStanding dispute) {
        return said(dispute).stream()
                        .filter(entry -> entry.payload() instanceof Disputing.Escalated up && up.rung() == 1)
                        .map(Entry::author)
                        .distinct()
                        .count()
                == 2;
    }

    private static List<Entry> said(DisputeStanding dispute) {
        var all = new ArrayList<Entry>(dispute.byRaiser());
        all.addAll(dispute.byPartner());
        return all;
    }
}
