package uk.concord.gateway.dispute;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.ListDisputesResponse;
import uk.concord.proto.record.v1.RecordSummary;

/** Disputes of the reader's partnerships, the most urgent first. */
public record DisputesPage(String lead, boolean withEnded, Anchor other, List<Pile> piles) {
    public DisputesPage {
        piles = List.copyOf(piles);
    }

    /** Those of one partnership. */
    public record Pile(
            String heading, List<Row> rows, @Nullable Anchor more) {
        public Pile {
            rows = List.copyOf(rows);
        }
    }

    /** One dispute. */
    public record Row(String ref, Anchor dispute, String where, String money, String raised, Tag tag) {}

    /** What one partnership's service answered. */
    record Answered(Sides sides, ListDisputesResponse found, String book) {}

    static DisputesPage of(List<Answered> answers, boolean withEnded) {
        var piles = answers.stream().map(answer -> pile(answer, withEnded)).toList();
        var open = answers.stream()
                .flatMap(answer -> answer.found().getRecordsList().stream())
                .flatMap(record -> record.getDisputesList().stream())
                .filter(dispute -> dispute.getEnding() == DisputeEnding.DISPUTE_ENDING_UNSPECIFIED)
                .count();
        var lead =
                open == 0 ? "No dispute is open." : Count.of(open, "dispute") + (open == 1 ? " is" : " are") + " open.";
        var other = withEnded
                ? new Anchor("Show only open ones", "/disputes")
                : new Anchor("Show those that have ended too", "/disputes?ended=true");
        return new DisputesPage(lead, withEnded, other, piles);
    }

    private static Pile pile(Answered answer, boolean withEnded) {
        var rows = new ArrayList<Row>();
        for (var record : answer.found().getRecordsList()) {
            for (var dispute : record.getDisputesList()) {
                if (withEnded || dispute.getEnding() == DisputeEnding.DISPUTE_ENDING_UNSPECIFIED) {
                    rows.add(row(record, dispute, answer));
                }
            }
        }
        var partnership = answer.sides().partnership().getPartnershipId();
        var next = answer.found().getNextPageToken();
        return new Pile(
                answer.sides().own().getShortName() + " and "
                        + answer.sides().partner().getShortName(),
                rows,
                next.isEmpty()
                        ? null
                        : new Anchor(
                                "More of them",
                                "/disputes?partnership=" + partnership + "&after=" + next
                                        + (withEnded ? "&ended=true" : "")));
    }

    private static Row row(RecordSummary record, DisputeSummary dispute, Answered answer) {
        var address = "/records/" + record.getPartnershipId() + "/" + record.getRecordId() + "/disputes/"
                + HexFormat.of().formatHex(dispute.getLeaf().toByteArray());
        return new Row(
                record.getRef(),
                new Anchor(record.getTitle(), answer.book().isEmpty() ? address : address + "?book=" + answer.book()),
                DisputeWording.where(dispute),
                Money.pounds(dispute.getAmountPence()) + " in dispute",
                "Raised by " + answer.sides().shortName(dispute.getAgency()),
                DisputeWording.tag(dispute.getEnding()));
    }
}
