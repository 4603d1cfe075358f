package uk.concord.gateway.records;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.gateway.record.Statuses;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordSummary;

/**
 * Records as a table for spreadsheets (RFC 4180). It begins with a byte order mark, without which the spreadsheet most people
 * here use takes UTF-8 for something else. No cell of text is ever taken for a formula.
 */
final class RecordsCsv {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n";

    private final Sides sides;

    RecordsCsv(Sides sides) {
        this.sides = sides;
    }

    /** The heading, then a line for each record, as they come. */
    Iterator<byte[]> lines(Iterator<RecordSummary> records) {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || records.hasNext();
            }

            @Override
            public byte[] next() {
                if (!begun) {
                    begun = true;
                    return bytes(MARK + line(heading()));
                }
                return bytes(line(cells(records.next())));
            }
        };
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heading() {
        var council = sides.council().getShortName();
        var health = sides.health().getShortName();
        return Stream.of(
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
                        "Held by both")
                .map(RecordsCsv::text)
                .toList();
    }

    private List<String> cells(RecordSummary record) {
        var council = paidBy(record, sides.council().getOrganisation());
        var health = paidBy(record, sides.health().getOrganisation());
        return List.of(
                text(record.getRef()),
                text(record.getTitle()),
                text(Statuses.words(record.getStatus())),
                text(record.getWaitingFor().isEmpty() ? "" : sides.shortName(record.getWaitingFor())),
                Dates.iso(record.getDueAtMicros()),
                text(record.getServiceCode()),
                text(record.getLegalBasesList().stream().map(Words::of).collect(Collectors.joining("; "))),
                text(record.getProvidersList().stream()
                        .map(provider -> provider.getName().isBlank() ? provider.getCode() : provider.getName())
                        .collect(Collectors.joining("; "))),
                text(record.getWeaknessesList().stream().map(String::valueOf).collect(Collectors.joining("; "))),
                text(record.getTermsFrom()),
                text(record.getTermsTo()),
                text(record.getFinancialYearsList().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("; "))),
                pounds(record.getYearlyPence()),
                pounds(council),
                pounds(health),
                pounds(record.getYearlyPence() - council - health),
                Dates.iso(record.getChangedAtMicros()),
                record.getHeldByBoth() ? "yes" : "no");
    }

    private static long paidBy(RecordSummary record, Organisation payer) {
        return record.getPayersList().stream()
                .filter(total -> Sides.same(total.getPayer(), payer))
                .mapToLong(PayerTotal::getAmountPence)
                .sum();
    }

    private static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /**
     * A cell of text: quoted, and with an apostrophe first where a spreadsheet would else read a formula out of it (OWASP, CSV
     * injection).
     */
    static String text(String words) {
        var safe = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + END;
    }
}
