package uk.concord.node.delegation;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of a decision besides a limit.
 *
 * @param name what such a decision is called, for example "key decision"
 * @param because why this is one, in a sentence
 * @param noticeClearDays clear days that notice must have been published for; 0 when none is asked for
 * @param callInWorkingDays clear working days for which it can be called in; 0 when it cannot
 * @param callInBy who may call it in, for people
 * @param decidedBy the body that must decide; empty when whoever holds the limit may
 * @param urgentWays ways for what cannot wait
 */
public record Demand(
        String name,
        String because,
        int noticeClearDays,
        int callInWorkingDays,
        String callInBy,
        String decidedBy,
        List<UrgentWay> urgentWays) {

    /** Copies the ways. */
    public Demand {
        urgentWays = List.copyOf(urgentWays);
    }

    /** The way of that kind, if these rules have it. */
    public Optional<UrgentWay> way(UrgentWay.Kind kind) {
        return urgentWays.stream().filter(way -> way.kind() == kind).findFirst();
    }
}
