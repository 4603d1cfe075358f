package uk.concord.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.fold.FindingWire;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.finding.Finding;
import uk.concord.record.finding.Findings;
import uk.concord.record.negotiation.JointRecord;

/** I6 of findings: both agencies find the same in the same entries, whatever lists them is what is found, and each rests on entries. */
final class FindingInvariants {
    private record Prefixes(RecordId record, Digest council, Digest health) {}

    private final Coverage coverage;
    private final Map<Prefixes, List<Finding>> known = new HashMap<>();

    FindingInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    void check(End end, RecordRow row, JointRecord record, Digest council, Digest health) {
        var found = Findings.of(record);
        var before = known.putIfAbsent(new Prefixes(record.id(), council, health), found);
        Violation.unless(
                before == null || before.equals(found), "I6: two agencies find two things about " + record.id());
        Violation.unless(
                row.summary()
                        .getFindingsList()
                        .equals(found.stream()
                                .map(finding ->
                                        FindingWire.view(record, finding).getFinding())
                                .toList()),
                "I6: what the row of " + record.id() + " at " + end + " lists is not what is found");
        found.forEach(finding -> {
            Violation.unless(
                    finding.entries().stream().allMatch(place -> isHeld(record, place.leaf())),
                    "I6: a finding about " + record.id() + " rests on an entry that is not there");
            coverage.met(
                    switch (finding.kind()) {
                        case INTERIM_NOT_RECONCILED -> Event.INTERIM_NOT_RECONCILED;
                        case CLAIM_UNPAID -> Event.CLAIM_UNPAID;
                        case RETURN_MISSING -> Event.RETURN_MISSING;
                        case LADDER_OVER -> Event.PAST_THE_LADDER;
                        case DECIDED_AFTER_IT_BEGAN,
                                EXISTING_DECIDED_AFTER_IT_BEGAN,
                                DECISION_ABOVE_LIMIT,
                                PAST_REVIEW,
                                EXPIRED_WITHOUT_SUCCESSOR,
                                SUPERSEDED_CODE,
                                PAYMENT_NOT_CONFIRMED,
                                SPENT_BEFORE_DECIDED,
                                RAN_ON,
                                SPENT_OVER_LINE,
                                CONTRIBUTION_UNPAID -> Event.FINDING;
                    });
        });
    }

    void inAnyOrder(JointRecord record, JointRecord otherwise) {
        Violation.unless(
                Findings.of(record).equals(Findings.of(otherwise)),
                "I8: what is found about " + record.id() + " depends on the order");
    }

    private static boolean isHeld(JointRecord record, Digest leaf) {
        var partnership = record.partnership();
        return List.of(partnership.council(), partnership.health()).stream()
                .flatMap(agency -> record.entries(agency.code()).stream())
                .anyMatch(judged -> judged.entry().leaf().equals(leaf));
    }
}
