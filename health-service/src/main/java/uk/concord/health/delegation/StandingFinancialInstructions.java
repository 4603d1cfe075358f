package uk.concord.health.delegation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.concord.health.delegation.InstructionRows.Limit;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.delegation.Authority;
import uk.concord.node.delegation.DelegationScheme;
import uk.concord.node.delegation.Limits;

/** An NHS body's limits: posts hold small ones, committees large ones, and named posts enter a committee's decisions. */
@Singleton
final class StandingFinancialInstructions implements DelegationScheme {
    private final TransactionOperations<Connection> transactions;
    private final String agency;

    StandingFinancialInstructions(TransactionOperations<Connection> transactions, AgencyConfiguration agency) {
        this.transactions = transactions;
        this.agency = agency.code();
    }

    @Override
    public Limits limits(String post, LocalDate day) {
        List<Limit> smallestFirst = transactions.executeRead(
                status -> new InstructionRows(status.getConnection(), agency).limits(post, day));
        return contribution -> smallestFirst.stream()
                .filter(limit -> contribution.compareTo(limit.limit()) <= 0)
                .findFirst()
                .or(() -> largest(smallestFirst))
                .map(this::authority);
    }

    private static Optional<Limit> largest(List<Limit> smallestFirst) {
        return smallestFirst.isEmpty() ? Optional.empty() : Optional.of(smallestFirst.getLast());
    }

    private Authority authority(Limit limit) {
        return new Authority(
                agency + "-standing-financial-instructions",
                limit.version(),
                limit.name(),
                limit.holder(),
                limit.limit(),
                limit.since(),
                limit.demonstration());
    }
}
