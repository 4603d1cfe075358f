package uk.concord.gateway.records;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.gateway.record.Statuses;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordSummary;

/** Records as a table for spreadsheets. */
final class RecordsCsv {
    private final Sides sides;

    RecordsCsv(Sides sides) {
        this.sides = sides;
    }

    /** The heading, then a line for each record, as they come. */
    Iterator<byte[]> lines(Iterator<RecordSummary> records) {
        return Csv.lines(heading(), records, this::cells);
    }

    private List<String> heading() {
        var council = sides.council().getShortName();
        var health = sides.health().getShortName();
        return List.of(
                "Reference",
                "Title",
                "Where it stands",
                "Waiting for",
                "Due",
                "Service",
                "Legal bases",
                "Providers",
                "Areas of weakness",
                "From",
                "To",
                "Financial years",
                "A year in all (GBP)",
                council + " a year (GBP)",
                health + " a year (GBP)",
                "Others a year (GBP)",
                "Last change",
                "Held by both");
    }

    private List<String> cells(RecordSummary record) {
        var council = paidBy(record, sides.council().getOrganisation());
        var health = paidBy(record, sides.health().getOrganisation());
        return List.of(
                Csv.text(record.getRef()),
                Csv.text(record.getTitle()),
                Csv.text(Statuses.words(record.getStatus())),
                Csv.text(record.getWaitingFor().isEmpty() ? "" : sides.shortName(record.getWaitingFor())),
                Dates.iso(record.getDueAtMicros()),
                Csv.text(record.getServiceCode()),
                Csv.text(record.getLegalBasesList().stream().map(Words::of).collect(Collectors.joining("; "))),
                Csv.text(record.getProvidersList().stream()
                        .map(provider -> provider.getName().isBlank() ? provider.getCode() : provider.getName())
                        .collect(Collectors.joining("; "))),
                Csv.text(
                        record.getWeaknessesList().stream().map(String::valueOf).collect(Collectors.joining("; "))),
                Csv.text(record.getTermsFrom()),
                Csv.text(record.getTermsTo()),
                Csv.text(record.getFinancialYearsList().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("; "))),
                Csv.pounds(record.getYearlyPence()),
                Csv.pounds(council),
                Csv.pounds(health),
                Csv.pounds(record.getYearlyPence() - council - health),
                Dates.iso(record.getChangedAtMicros()),
                record.getHeldByBoth() ? "yes" : "no");
    }

    private static long paidBy(RecordSummary record, Organisation payer) {
        return record.getPayersList().stream()
                .filter(total -> Sides.same(total.getPayer(), payer))
                .mapToLong(PayerTotal::getAmountPence)
                .sum();
    }
}
