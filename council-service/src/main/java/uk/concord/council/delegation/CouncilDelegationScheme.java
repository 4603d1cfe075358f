package uk.concord.council.delegation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import uk.concord.council.delegation.DelegationRows.Limit;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.delegation.DelegationScheme;
import uk.concord.node.delegation.Limits;

/** A council's limits: each officer's post has its own. */
@Singleton
final class CouncilDelegationScheme implements DelegationScheme {
    private final TransactionOperations<Connection> transactions;
    private final String agency;

    CouncilDelegationScheme(TransactionOperations<Connection> transactions, AgencyConfiguration agency) {
        this.transactions = transactions;
        this.agency = agency.code();
    }

    @Override
    public Limits limits(String post, LocalDate day) {
        Optional<Limit> held =
                transactions.executeRead(status -> new DelegationRows(status.getConnection(), agency).limit(post, day));
        return contribution -> held.map(Limit::authority);
    }
}
