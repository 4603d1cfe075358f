package uk.concord.gateway.record;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.dispute.DisputeWording;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.RecordView;

/**
 * The disputes about a record.
 *
 * @param raise where the reader raises one; null where that is not possible
 */
public record DisputeList(List<Row> rows, @Nullable Anchor raise) {
    public DisputeList {
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(Anchor dispute, String where, Tag tag) {}

    static DisputeList of(RecordView record, Sides sides, RecordPage.Reading reading) {
        var may = (reading.mayDraft() || reading.mayAnswer()) && !record.getReadOnly() && record.getOffersCount() > 0;
        return new DisputeList(
                record.getSummary().getDisputesList().stream()
                        .map(dispute -> row(dispute, sides, reading))
                        .toList(),
                may ? new Anchor("Raise a dispute", reading.path() + "/disputes/new") : null);
    }

    private static Row row(DisputeSummary dispute, Sides sides, RecordPage.Reading reading) {
        var words = sides.shortName(dispute.getAgency()) + " disputes " + Money.pounds(dispute.getAmountPence());
        return new Row(
                new Anchor(
                        words,
                        reading.path() + "/disputes/"
                                + HexFormat.of().formatHex(dispute.getLeaf().toByteArray()) + reading.book()),
                DisputeWording.where(dispute),
                DisputeWording.tag(dispute.getEnding()));
    }
}
