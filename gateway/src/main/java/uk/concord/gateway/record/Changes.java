package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Terms;

/** What differs between two texts of terms, fact by fact. */
public record Changes(String heading, List<Change> rows) {
    public Changes {
        rows = List.copyOf(rows);
    }

    /** One fact before and after; {@code difference} is empty where it is no amount. */
    public record Change(String what, String before, String after, String difference) {}

    private record Fact(String words, long pence, boolean amount) {}

    public static Changes between(String heading, Terms before, Terms after, Sides sides) {
        var old = facts(before, sides);
        var fresh = facts(after, sides);
        var names = new LinkedHashMap<String, Boolean>();
        old.keySet().forEach(name -> names.put(name, true));
        fresh.keySet().forEach(name -> names.put(name, true));
        var rows = new ArrayList<Change>();
        for (var name : names.keySet()) {
            var one = old.getOrDefault(name, absent());
            var other = fresh.getOrDefault(name, absent());
            if (!one.words().equals(other.words())) {
                var amount = one.amount() || other.amount();
                rows.add(new Change(
                        name, one.words(), other.words(), amount ? Money.change(other.pence() - one.pence()) : ""));
            }
        }
        return new Changes(heading, rows);
    }

    private static Fact absent() {
        return new Fact("–", 0, false);
    }

    private static Map<String, Fact> facts(Terms terms, Sides sides) {
        var facts = new LinkedHashMap<String, Fact>();
        text(facts, "Service", terms.getTitle());
        text(facts, "Code", terms.getServiceCode());
        text(facts, "Need", terms.getNeed());
        text(facts, "Commissioning cycle", Words.of(terms.getQuadrant()));
        text(facts, "From", Dates.plain(terms.getTermsFrom()));
        text(facts, "To", Dates.plain(terms.getTermsTo()));
        text(facts, "Notice", Count.of(terms.getNoticeMonths(), "month"));
        text(facts, "Review", Dates.plain(terms.getReviewDate()));
        text(facts, "Procurement route", Words.of(terms.getProcurementRoute()));
        text(facts, "Outcomes and data", terms.getOutcomes());
        text(facts, "Equality", terms.getEqualityImpact());
        text(facts, "Data protection", terms.getDataProtection());
        terms.getWeaknessesList().forEach(number -> text(facts, "Weakness " + number, "addressed"));
        terms.getProvidersList().forEach(provider -> text(facts, "Provider " + provider.getName(), "named"));
        money(facts, terms, sides);
        return facts;
    }

    private static void money(Map<String, Fact> facts, Terms terms, Sides sides) {
        for (var line : terms.getLinesList()) {
            text(facts, line.getName() + ", legal basis", Words.of(line.getLegalBasis()));
            for (var contribution : line.getContributionsList()) {
                var start = line.getName() + ", " + sides.payer(contribution.getPayer()) + " "
                        + Words.of(contribution.getFund()) + ", ";
                for (var amount : contribution.getAmountsList()) {
                    facts.merge(
                            start + FinancialYears.name(amount.getFinancialYear()),
                            amount(amount.getAmountPence()),
                            (one, other) -> amount(Math.addExact(one.pence(), other.pence())));
                }
            }
        }
    }

    private static Fact amount(long pence) {
        return new Fact(Money.pounds(pence), pence, true);
    }

    private static void text(Map<String, Fact> facts, String name, String words) {
        facts.put(name, new Fact(Words.orDash(words), 0, false));
    }
}
