package uk.concord.council.delegation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.delegation.Authority;
import uk.concord.node.delegation.DelegationScheme;
import uk.concord.record.Pence;

/** A council's limits: each officer's post has its own, and above a threshold the public is told beforehand. */
@Singleton
final class CouncilDelegationScheme implements DelegationScheme {
    private final TransactionOperations<Connection> transactions;
    private final String agency;
    private final String shortName;

    CouncilDelegationScheme(TransactionOperations<Connection> transactions, AgencyConfiguration agency) {
        this.transactions = transactions;
        this.agency = agency.code();
        this.shortName = agency.shortName();
    }

    @Override
    public Optional<Authority> authority(String post, Pence contribution, LocalDate day) {
        return transactions.executeRead(status -> {
            var rows = new DelegationRows(status.getConnection(), agency);
            var limit = rows.limit(post, day);
            var remarks = remarks(rows, contribution, day);
            return limit.map(found -> found.authority(remarks));
        });
    }

    private List<String> remarks(DelegationRows rows, Pence contribution, LocalDate day) throws SQLException {
        return rows.keyDecisionThreshold(day)
                .filter(threshold -> contribution.compareTo(threshold) > 0)
                .map(this::keyDecision)
                .map(List::of)
                .orElse(List.of());
    }

    private String keyDecision(Pence threshold) {
        return "More than £%,d is a key decision in %s: notice is published 28 clear days before it, and it can be called in for 5 working days after."
                .formatted(threshold.value() / 100, shortName);
    }
}
