package uk.concord.gateway.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Weakness;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;

/** Terms taken apart into facts that can be compared one by one. */
final class Facts {
    static final String SERVICE = "Service and need";
    static final String PERIOD = "Period and notice";
    static final String DUTIES = "Legal basis, outcomes and duties";
    static final String MEASURES = "What is measured";
    static final String LADDER = "How disputes are settled";
    static final String TOTALS = "Money in all";

    /**
     * One fact.
     *
     * @param group what it belongs to: a section of the terms, or a line by its name
     * @param pence what it is worth, where it is an amount
     * @param detail true for what goes without saying where the whole line was added or removed
     */
    record Fact(String group, boolean line, String name, String words, long pence, boolean amount, boolean detail) {}

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Sides sides;
    private final Map<String, String> names;

    private Facts(Sides sides, Map<String, String> names) {
        this.sides = sides;
        this.names = names;
    }

    /**
     * Every fact that the terms state, by a name that is the same in every text: lines by their id, payers by their code.
     *
     * @param names what each line is called on the page, by its id
     */
    static Map<String, Fact> of(Terms terms, Sides sides, Map<String, String> names) {
        var facts = new Facts(sides, names);
        facts.service(terms);
        facts.period(terms);
        terms.getLinesList().forEach(facts::line);
        terms.getLinesList().forEach(facts::totals);
        facts.duties(terms);
        MeasureWords.rows(terms, sides).forEach(row -> facts.text(MEASURES, row.key(), row.value()));
        if (terms.hasLadder()) {
            LadderWords.facts(terms.getLadder(), sides).forEach(row -> facts.text(LADDER, row.key(), row.value()));
        }
        return facts.facts;
    }

    private void service(Terms terms) {
        text(SERVICE, "Service", terms.getTitle());
        text(SERVICE, "Code", terms.getServiceCode());
        text(SERVICE, "Need", terms.getNeed());
        text(SERVICE, "Commissioning cycle", terms.getQuadrantValue() == 0 ? "" : Words.of(terms.getQuadrant()));
        terms.getWeaknessesList().forEach(number -> text(SERVICE, "Weakness " + number, Weakness.words(number)));
    }

    private void period(Terms terms) {
        text(PERIOD, "From", day(terms.getTermsFrom()));
        text(PERIOD, "To", day(terms.getTermsTo()));
        text(PERIOD, "Notice", Count.of(terms.getNoticeMonths(), "month"));
        text(PERIOD, "Review", day(terms.getReviewDate()));
        text(PERIOD, "Where notice and review come from", Origins.words(terms.getPeriodProvenance()));
        if (terms.hasExisting()) {
            text(
                    PERIOD,
                    "Decided before",
                    "An existing agreement, decided on "
                            + Dates.plain(terms.getExisting().getDecidedOn()) + ", minute "
                            + Words.orDash(terms.getExisting().getMinuteReference()));
        }
    }

    private void duties(Terms terms) {
        text(
                DUTIES,
                "Procurement route",
                terms.getProcurementRouteValue() == 0 ? "" : Words.of(terms.getProcurementRoute()));
        terms.getProvidersList()
                .forEach(provider -> put(
                        DUTIES + "/provider/" + key(provider),
                        new Fact(DUTIES, false, "Provider", named(provider), 0, false, false)));
        text(DUTIES, "Outcomes and data", terms.getOutcomes());
        text(DUTIES, "Equality", terms.getEqualityImpact());
        text(DUTIES, "Data protection", terms.getDataProtection());
    }

    private void line(Line line) {
        ofLine(line, "Name of the line", line.getName(), true);
        ofLine(line, "Legal basis", line.getLegalBasisValue() == 0 ? "" : Words.of(line.getLegalBasis()), false);
        ofLine(line, "Paid to", line.hasPayee() ? sides.payer(line.getPayee()) : "", false);
        ofLine(line, "Where the figures come from", Origins.words(line.getProvenance()), true);
        line.getCostsList().stream()
                .collect(Collectors.groupingBy(YearAmount::getFinancialYear, LinkedHashMap::new, Collectors.toList()))
                .forEach((year, costs) ->
                        ofLine(line, "Days paid for, " + FinancialYears.name(year), days(costs), true));
        line.getContributionsList().forEach(contribution -> contribution(line, contribution));
        line.getCostsList().forEach(cost -> add(line.getLineId(), group(line), true, "cost", "Whole cost", cost, true));
    }

    private void contribution(Line line, Contribution contribution) {
        var payer = contribution.getPayer();
        var name = sides.payer(payer) + " " + Words.of(contribution.getFund())
                + (contribution.getThirdParty() ? " (a third party)" : "");
        contribution
                .getAmountsList()
                .forEach(amount -> add(
                        line.getLineId(),
                        group(line),
                        true,
                        key(payer) + "/" + contribution.getFundValue() + "/" + contribution.getThirdParty(),
                        name,
                        amount,
                        false));
    }

    private void totals(Line line) {
        line.getContributionsList().forEach(contribution -> contribution
                .getAmountsList()
                .forEach(amount -> add(
                        TOTALS,
                        TOTALS,
                        false,
                        key(contribution.getPayer()),
                        sides.payer(contribution.getPayer()),
                        amount,
                        false)));
        line.getCostsList().forEach(cost -> add(TOTALS, TOTALS, false, "cost", "Everything", cost, false));
    }

    private void add(
            String id, String group, boolean line, String what, String name, YearAmount amount, boolean detail) {
        facts.merge(
                id + "/" + what + "/" + amount.getFinancialYear(),
                amount(
                        group,
                        line,
                        name + ", " + FinancialYears.name(amount.getFinancialYear()),
                        amount.getAmountPence(),
                        detail),
                (one, other) -> amount(group, line, one.name(), Math.addExact(one.pence(), other.pence()), detail));
    }

    private static Fact amount(String group, boolean line, String name, long pence, boolean detail) {
        return new Fact(group, line, name, Money.pounds(pence), pence, true, detail);
    }

    private void ofLine(Line line, String name, String words, boolean detail) {
        if (!words.isBlank()) {
            put(line.getLineId() + "//" + name, new Fact(group(line), true, name, words, 0, false, detail));
        }
    }

    private void text(String group, String name, String words) {
        if (!words.isBlank()) {
            put(group + "/" + name, new Fact(group, false, name, words, 0, false, false));
        }
    }

    private void put(String key, Fact fact) {
        facts.put(key, fact);
    }

    private String group(Line line) {
        return names.getOrDefault(line.getLineId(), line.getName());
    }

    private static String days(List<YearAmount> amounts) {
        return amounts.stream()
                .map(amount -> Dates.plain(amount.getFrom()) + " to " + Dates.plain(amount.getTo()))
                .collect(Collectors.joining("; "));
    }

    private static String day(String iso) {
        return iso.isEmpty() ? "" : Dates.plain(iso);
    }

    private static String key(Organisation organisation) {
        return organisation.getScheme() + ":" + organisation.getCode();
    }

    private static String named(Organisation organisation) {
        return organisation.getName() + " (" + organisation.getScheme() + " " + organisation.getCode() + ")";
    }
}
