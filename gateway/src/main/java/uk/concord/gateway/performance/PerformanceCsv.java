package uk.concord.gateway.performance;

import java.util.Iterator;
import java.util.List;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.wording.Decimals;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.DueReturnView;
import uk.concord.proto.record.v1.MeasuredView;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReturnView;

/** A record's performance as a table for spreadsheets: a row for each measure and period. Notes are not in it. */
final class PerformanceCsv {
    private static final List<String> HEADING = List.of(
            "Reference",
            "Title",
            "Line",
            "Measure",
            "Unit",
            "From",
            "To",
            "Due",
            "Direction",
            "Target",
            "Value",
            "Value less target",
            "Met",
            "Standing",
            "Returned on",
            "Entered by");

    private final PerformanceView view;
    private final Sides sides;

    PerformanceCsv(PerformanceView view, Sides sides) {
        this.view = view;
        this.sides = sides;
    }

    private record Row(MeasuredView measured, DueReturnView period) {}

    Iterator<byte[]> lines() {
        var rows = view.getMeasuresList().stream()
                .flatMap(measured -> measured.getPeriodsList().stream().map(period -> new Row(measured, period)))
                .iterator();
        return Csv.lines(HEADING, rows, this::cells);
    }

    private List<String> cells(Row row) {
        var measure = row.measured().getMeasure();
        var period = row.period();
        var made = PerformanceRead.counting(period);
        return List.of(
                Csv.text(view.getRef()),
                Csv.text(view.getTitle()),
                Csv.text(row.measured().getLineName()),
                Csv.text(measure.getName()),
                Csv.text(measure.getUnit()),
                Csv.text(period.getFrom()),
                Csv.text(period.getTo()),
                Csv.text(period.getDue()),
                Csv.text(word(period.getDirection(), "MEASURE_DIRECTION_")),
                Decimals.plain(period.getTargetHundredths()),
                made.map(one -> Decimals.plain(one.getValueHundredths())).orElse(""),
                made.map(_ -> Decimals.plain(period.getDifferenceHundredths())).orElse(""),
                made.map(_ -> period.getMet() ? "yes" : "no").orElse(""),
                Csv.text(word(period.getStanding(), "RETURN_STANDING_")),
                Csv.text(made.map(ReturnView::getReturnedOn).orElse("")),
                Csv.text(made.map(one -> sides.shortName(one.getAgency())).orElse("")));
    }

    private static String word(Enum<?> choice, String prefix) {
        return choice.name().replace(prefix, "");
    }
}
