package uk.concord.health.delegation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import uk.concord.health.delegation.InstructionRows.Limit;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.delegation.DecisionRules;
import uk.concord.node.delegation.Demand;
import uk.concord.node.delegation.Demands;
import uk.concord.node.delegation.UrgentWay;
import uk.concord.node.delegation.UrgentWay.Kind;

/** What an NHS body's instructions give to a committee: more than the officer's own limit, up to the committee's. */
@Singleton
final class CommitteeDecisions implements DecisionRules {
    private static final UrgentWay URGENT = new UrgentWay(
            Kind.CHAIR_AND_CHIEF_EXECUTIVE,
            "Urgent decision",
            "The chair and the chief executive decide together, and it is reported to the committee's next meeting.",
            0,
            true);

    private final TransactionOperations<Connection> transactions;
    private final String agency;

    CommitteeDecisions(TransactionOperations<Connection> transactions, AgencyConfiguration agency) {
        this.transactions = transactions;
        this.agency = agency.code();
    }

    /**
     * Of the limits that suffice the smallest counts: an officer's asks for nothing more, a committee's for its decision. A post
     * that holds none is told what those who do would be.
     */
    @Override
    public Demands demands(String post, LocalDate day) {
        List<Limit> smallestFirst = transactions.executeRead(status -> {
            var rows = new InstructionRows(status.getConnection(), agency);
            var held = rows.limits(post, day);
            return held.isEmpty() ? rows.limits(day) : held;
        });
        return (contribution, severalDivisions) -> smallestFirst.stream()
                .filter(limit -> !contribution.isMoreThan(limit.limit()))
                .findFirst()
                .filter(Limit::committee)
                .map(CommitteeDecisions::demand);
    }

    private static Demand demand(Limit limit) {
        return new Demand(
                "committee decision",
                "The %s gives this much to the %s.".formatted(limit.name(), limit.holder()),
                0,
                0,
                "",
                limit.holder(),
                List.of(URGENT));
    }
}
