package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.SplitBar;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.TermsTable;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Weakness;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;

/** The whole of one text of terms, as it is read before it is signed and ever after. */
public record TermsView(
        SummaryList service,
        SummaryList period,
        SummaryList duties,
        @Nullable SummaryList measures,
        @Nullable SummaryList ladder,
        @Nullable SplitBar split,
        TermsTable money) {

    public static TermsView of(Terms terms, Sides sides) {
        return new TermsView(
                new SummaryList(service(terms)),
                new SummaryList(period(terms)),
                new SummaryList(duties(terms)),
                terms.getMeasuresCount() == 0 ? null : MeasureWords.list(terms, sides),
                terms.hasLadder() ? LadderWords.list(terms.getLadder(), sides) : null,
                Split.of(terms, sides),
                MoneyTable.of(terms, sides));
    }

    private static List<SummaryList.Row> service(Terms terms) {
        return List.of(
                row("Service", terms.getTitle()),
                row("Code", terms.getServiceCode()),
                row("Need", terms.getNeed()),
                row("Commissioning cycle", Words.of(terms.getQuadrant())),
                row(
                        "Weaknesses it addresses",
                        terms.getWeaknessesList().stream().map(Weakness::words).collect(Collectors.joining("\n"))));
    }

    private static List<SummaryList.Row> period(Terms terms) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("From", Dates.plain(terms.getTermsFrom())));
        rows.add(row("To", Dates.plain(terms.getTermsTo())));
        var origin = Origins.of(terms.getPeriodProvenance());
        var notice = terms.getNoticeMonths() == 0 ? "None" : Count.of(terms.getNoticeMonths(), "month");
        rows.add(new SummaryList.Row("Notice", notice, null, origin));
        rows.add(new SummaryList.Row("Review", Dates.plain(terms.getReviewDate()), null, origin));
        if (terms.hasExisting()) {
            var existing = terms.getExisting();
            rows.add(row(
                    "Decided before",
                    "An existing agreement, decided on " + Dates.plain(existing.getDecidedOn()) + ", minute "
                            + Words.orDash(existing.getMinuteReference())));
        }
        return rows;
    }

    private static List<SummaryList.Row> duties(Terms terms) {
        return List.of(
                row("Procurement route", Words.of(terms.getProcurementRoute())),
                row(
                        "Providers",
                        terms.getProvidersList().stream().map(TermsView::named).collect(Collectors.joining("\n"))),
                row("Outcomes and data", terms.getOutcomes()),
                row("Equality", terms.getEqualityImpact()),
                row("Data protection", terms.getDataProtection()));
    }

    private static String named(Organisation organisation) {
        return organisation.getName() + " (" + organisation.getScheme() + " " + organisation.getCode() + ")";
    }

    private static SummaryList.Row row(String key, String value) {
        return new SummaryList.Row(key, Words.orDash(value));
    }
}
