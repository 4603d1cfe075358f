package uk.concord.node.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.ExistingAgreement;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.RegisterRow;

/** The rows of one reference: an agreement that was made elsewhere, as terms and the record of the decision on them. */
final class RegisterAgreement {
    private final List<RegisterRow> rows;
    private final Cells cells;
    private final Findings findings;
    private final Map<String, List<RegisterRow>> lines = new LinkedHashMap<>();
    private boolean hasYears;

    RegisterAgreement(List<RegisterRow> rows, Cells cells, Findings findings) {
        this.rows = List.copyOf(rows);
        this.cells = cells;
        this.findings = findings;
        for (var row : rows) {
            lines.computeIfAbsent(row.getLine(), _ -> new ArrayList<>()).add(row);
        }
    }

    String reference() {
        return first().getReference();
    }

    RegisterRow first() {
        return rows.getFirst();
    }

    /** The rows of each line, in the order that the terms have them. */
    List<List<RegisterRow>> lines() {
        return List.copyOf(lines.values());
    }

    /** False while the period cannot be told: then nothing can be said of amounts by year. To be asked after {@link #terms}. */
    boolean hasYears() {
        return hasYears;
    }

    Terms terms() {
        int row = first().getRow();
        var from = cells.day(row, "start_date", once("start_date", RegisterRow::getStartDate));
        var to = cells.day(row, "end_date", once("end_date", RegisterRow::getEndDate));
        var terms = Terms.newBuilder()
                .setTitle(once("title", RegisterRow::getTitle))
                .setServiceCode(once("service_code", RegisterRow::getServiceCode))
                .setNeed(once("description", RegisterRow::getDescription))
                .setQuadrant(Quadrant.QUADRANT_JOINT_DELIVERY)
                .setTermsFrom(from.map(LocalDate::toString).orElse(""))
                .setTermsTo(to.map(LocalDate::toString).orElse(""))
                .setNoticeMonths(
                        cells.months(row, "notice_months", once("notice_months", RegisterRow::getNoticeMonths)))
                .setReviewDate(cells.day(row, "review_date", once("review_date", RegisterRow::getReviewDate))
                        .map(LocalDate::toString)
                        .orElse(""))
                .setOutcomes(once("outcomes", RegisterRow::getOutcomes))
                .setEqualityImpact(once("equality_impact", RegisterRow::getEqualityImpact))
                .setDataProtection(once("data_protection", RegisterRow::getDataProtection))
                .setExisting(existing())
                .setPeriodProvenance(provenance());
        cells.choice(
                        row,
                        "procurement_route",
                        once("procurement_route", RegisterRow::getProcurementRoute),
                        "PROCUREMENT_ROUTE_",
                        ProcurementRoute.values())
                .ifPresent(terms::setProcurementRoute);
        providers(row, terms);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.add(row, "end_date", "DATES_CROSS", "The last day lies before the first: change one of them.");
        }
        var years = new RegisterYears(from.orElse(null), to.orElse(null));
        hasYears = years.areKnown();
        var names = new LineNames();
        lines.forEach((_, lineRows) -> terms.addLines(new RegisterLine(lineRows, cells, years)
                .line(names.next(lineRows.getFirst().getLine()), provenance())));
        return terms.build();
    }

    DecisionRecord decisionRecord() {
        return DecisionRecord.newBuilder()
                .setDecisionText(once("decision", RegisterRow::getDecision))
                .setReasons(once("reasons", RegisterRow::getReasons))
                .build();
    }

    private void providers(int row, Terms.Builder terms) {
        var text = once("providers", RegisterRow::getProviders);
        Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> cells.organisation(row, "providers", code).stream())
                .forEach(terms::addProviders);
    }

    private ExistingAgreement existing() {
        return ExistingAgreement.newBuilder()
                .setDecidedOn(cells.day(first().getRow(), "decided_on", once("decided_on", RegisterRow::getDecidedOn))
                        .map(LocalDate::toString)
                        .orElse(""))
                .setMinuteReference(once("minute_reference", RegisterRow::getMinuteReference))
                .build();
    }

    private Provenance provenance() {
        var source = once("public_source", RegisterRow::getPublicSource);
        return source.isEmpty()
                ? Provenance.getDefaultInstance()
                : Provenance.newBuilder()
                        .setKind(ProvenanceKind.PROVENANCE_KIND_PUBLIC)
                        .setSource(source)
                        .build();
    }

    /** What is said of the whole agreement: in its first row, and after it the same or nothing. */
    private String once(String column, Function<RegisterRow, String> cell) {
        var said = cell.apply(first());
        for (var row : rows) {
            var again = cell.apply(row);
            if (!again.isEmpty() && !again.equals(said)) {
                findings.add(
                        row.getRow(),
                        column,
                        "NOT_THE_SAME",
                        "Row %d says something else of the same agreement: make both the same, or leave this one empty."
                                .formatted(first().getRow()));
            }
        }
        return said;
    }
}
