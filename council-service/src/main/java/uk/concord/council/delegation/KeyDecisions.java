package uk.concord.council.delegation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.concord.council.delegation.KeyDecisionRows.Rule;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.delegation.DecisionRules;
import uk.concord.node.delegation.Demand;
import uk.concord.node.delegation.Demands;
import uk.concord.node.delegation.UrgentWay;
import uk.concord.node.delegation.UrgentWay.Kind;
import uk.concord.record.Pence;

/** A council's key decisions: notice before, call-in after, whichever officer or member decides. */
@Singleton
final class KeyDecisions implements DecisionRules {
    private final TransactionOperations<Connection> transactions;
    private final String agency;
    private final String shortName;

    KeyDecisions(TransactionOperations<Connection> transactions, AgencyConfiguration agency) {
        this.transactions = transactions;
        this.agency = agency.code();
        this.shortName = agency.shortName();
    }

    @Override
    public Demands demands(String post, LocalDate day) {
        Optional<Rule> inForce =
                transactions.executeRead(status -> new KeyDecisionRows(status.getConnection(), agency).rule(day));
        return (contribution, severalDivisions) -> inForce.flatMap(
                rule -> because(rule, contribution, severalDivisions).map(why -> demand(rule, why)));
    }

    private Optional<String> because(Rule rule, Pence contribution, boolean severalDivisions) {
        if (contribution.isMoreThan(rule.threshold())) {
            return Optional.of("More than £%,d is a key decision in %s."
                    .formatted(rule.threshold().value() / 100, shortName));
        }
        return severalDivisions
                ? Optional.of("What affects two or more electoral divisions is a key decision in " + shortName + ".")
                : Optional.empty();
    }

    private static Demand demand(Rule rule, String because) {
        return new Demand(
                "key decision",
                because,
                rule.noticeClearDays(),
                rule.callInWorkingDays(),
                rule.calledInBy(),
                "",
                List.of(
                        new UrgentWay(
                                Kind.GENERAL_EXCEPTION,
                                "General exception",
                                "Notice for its full time is impracticable: the chair of the scrutiny committee is told in"
                                        + " writing, and %d clear days pass.".formatted(rule.exceptionClearDays()),
                                rule.exceptionClearDays(),
                                false),
                        new UrgentWay(
                                Kind.SPECIAL_URGENCY,
                                "Special urgency",
                                "The chair of the scrutiny committee agrees that it is urgent and cannot be deferred.",
                                0,
                                false)));
    }
}
