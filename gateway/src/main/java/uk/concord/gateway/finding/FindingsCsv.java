package uk.concord.gateway.finding;

import static uk.concord.gateway.streaming.Csv.pounds;
import static uk.concord.gateway.streaming.Csv.text;

import java.util.Iterator;
import java.util.List;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.FoundOnRecord;

/** Findings as a table for spreadsheets. */
final class FindingsCsv {
    private final Sides sides;

    FindingsCsv(Sides sides) {
        this.sides = sides;
    }

    /** The heading, then a line for each finding, as they come. */
    Iterator<byte[]> lines(Iterator<FoundOnRecord> findings) {
        return Csv.lines(
                List.of(
                        "Finding",
                        "Reference",
                        "Title",
                        "Line",
                        "Organisation",
                        "From",
                        "Until before",
                        "At stake (GBP)",
                        "Who can put it right",
                        "Rule",
                        "Source"),
                findings,
                this::cells);
    }

    private List<String> cells(FoundOnRecord found) {
        var finding = found.getFinding();
        var words = FindingWording.of(finding.getKind());
        return List.of(
                text(words.title()),
                text(found.getRef()),
                text(found.getTitle()),
                text(finding.getLineName()),
                text(finding.getOrganisation()),
                text(finding.getHoldsFrom()),
                text(finding.getHoldsUntil()),
                finding.getHasMoney() ? pounds(finding.getMoneyPence()) : "",
                text(finding.getOwner().isEmpty() ? "Both" : sides.shortName(finding.getOwner())),
                text(words.rule()),
                text(words.source()));
    }
}
