package uk.concord.node.reading;

import java.util.List;
import java.util.Optional;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.proto.record.v1.StatedView;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.Agency;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipAccount;

/** Statements of account that one agency has agreed and the other has not. */
final class QuarterWork {
    private final Partnership partnership;
    private final List<QuarterView> quarters;

    QuarterWork(Partnership partnership, List<QuarterView> quarters) {
        this.partnership = partnership;
        this.quarters = quarters;
    }

    /** What waits for one of the two. */
    List<WorkItem> of(Agency agency) {
        return quarters.stream()
                .filter(quarter -> waits(quarter, agency.equals(partnership.council())))
                .map(quarter -> WorkItem.newBuilder()
                        .setKind(WorkKind.WORK_KIND_AGREE_STATEMENT)
                        .setRecord(RecordSummary.newBuilder()
                                .setRecordId(
                                        PartnershipAccount.of(partnership.id()).toString())
                                .setPartnershipId(partnership.id().value())
                                .setTitle("Statement of account"))
                        .setAgency(agency.code().value())
                        .setRole("finance")
                        .setQuarterOn(quarter.getOn())
                        .build())
                .toList();
    }

    /** It is the turn of the one that has said nothing, or spoke first. */
    private static boolean waits(QuarterView quarter, boolean council) {
        var own = council ? quarter.getCouncil() : quarter.getHealth();
        var others = council ? quarter.getHealth() : quarter.getCouncil();
        return !quarter.getAgreed()
                && at(others).filter(at -> at > at(own).orElse(0L)).isPresent();
    }

    private static Optional<Long> at(StatedView stated) {
        return stated.getStatedAtMicros() == 0 ? Optional.empty() : Optional.of(stated.getStatedAtMicros());
    }
}
