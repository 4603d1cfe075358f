package uk.concord.record.novation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.YearAmount;

/** Who takes whose place, applied to what names organisations. */
record Passing(Map<OrganisationCode, Organisation> successors, Partnership partnership) {
    Passing {
        successors = Map.copyOf(successors);
    }

    boolean concerns(Line line) {
        return leaves(line.payee()) || line.contributions().stream().anyMatch(paid -> leaves(paid.payer()));
    }

    /** The line under an id, with the successors in their predecessors' places. */
    Line line(Line line, String lineId) {
        return new Line(
                lineId,
                line.name(),
                line.legalBasis(),
                passed(line.payee()),
                line.costs(),
                contributions(line.contributions()),
                line.provenance());
    }

    /** The measure, returned by the successor where its predecessor returned it. */
    Measure measure(Measure measure) {
        var successor = measure.returner() == null ? null : successors.get(measure.returner());
        return successor == null ? measure : measure.returnedBy(successor.code());
    }

    /** Providers have no dates of their own: while the predecessor was one for part of the terms, both stay named. */
    List<Organisation> providers(List<Organisation> providers, boolean keepsPredecessors) {
        var named = new LinkedHashMap<OrganisationCode, Organisation>();
        for (var provider : providers) {
            if (keepsPredecessors || !leaves(provider)) {
                named.putIfAbsent(provider.code(), provider);
            }
            var successor = successors.get(provider.code());
            if (successor != null) {
                named.putIfAbsent(successor.code(), successor);
            }
        }
        return List.copyOf(named.values());
    }

    /** A payer and fund stand once in a line: what a successor paid from it already and what it takes over become one. */
    private List<Contribution> contributions(List<Contribution> before) {
        var after = new ArrayList<Contribution>();
        for (var contribution : before) {
            var passed = passed(contribution);
            var same = IntStream.range(0, after.size())
                    .filter(i -> isSameSource(after.get(i), passed))
                    .findFirst();
            if (same.isPresent()) {
                after.set(same.getAsInt(), joined(after.get(same.getAsInt()), passed));
            } else {
                after.add(passed);
            }
        }
        return after;
    }

    private Contribution passed(Contribution contribution) {
        var payer = contribution.payer();
        var successor = payer == null ? null : successors.get(payer.code());
        if (successor == null) {
            return contribution;
        }
        var fund = fundOf(successor.code(), contribution.fund());
        return new Contribution(successor, fund, !isAgency(successor.code()), contribution.amounts());
    }

    /** A third party's grant that becomes an agency's own money comes from its fund that is not ring-fenced. */
    private @Nullable Fund fundOf(OrganisationCode payer, @Nullable Fund before) {
        if (payer.equals(partnership.health().organisation())) {
            return Fund.ICB_BASELINE;
        }
        return payer.equals(partnership.council().organisation()) ? Fund.GENERAL_FUND : before;
    }

    private boolean isAgency(OrganisationCode code) {
        return code.equals(partnership.council().organisation())
                || code.equals(partnership.health().organisation());
    }

    private static boolean isSameSource(Contribution one, Contribution other) {
        return one.fund() == other.fund() && Objects.equals(code(one.payer()), code(other.payer()));
    }

    private static Contribution joined(Contribution one, Contribution other) {
        var amounts = IntStream.range(0, one.amounts().size())
                .mapToObj(i -> plus(one.amounts().get(i), other.amounts().get(i)))
                .toList();
        return new Contribution(one.payer(), one.fund(), one.thirdParty(), amounts);
    }

    private static YearAmount plus(YearAmount one, YearAmount other) {
        return new YearAmount(
                one.year(), one.from(), one.to(), pence(one.amount()).plus(pence(other.amount())));
    }

    private static Pence pence(@Nullable Pence amount) {
        return amount == null ? Pence.ZERO : amount;
    }

    private @Nullable Organisation passed(@Nullable Organisation organisation) {
        return organisation == null ? null : successors.getOrDefault(organisation.code(), organisation);
    }

    private boolean leaves(@Nullable Organisation organisation) {
        return organisation != null && successors.containsKey(organisation.code());
    }

    private static @Nullable OrganisationCode code(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.code();
    }
}
