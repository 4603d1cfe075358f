package uk.concord.council.delegation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.council.delegation.DelegationRows.Limit;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.delegation.DelegationScheme;
import uk.concord.node.delegation.Limits;
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
    public Limits limits(String post, LocalDate day) {
        Optional<Limit> held =
                transactions.executeRead(status -> new DelegationRows(status.getConnection(), agency).limit(post, day));
        return contribution -> held.map(limit -> limit.authority(remarks(limit.keyDecisionAbove(), contribution)));
    }

    private List<String> remarks(@Nullable Pence threshold, Pence contribution) {
        return threshold != null && contribution.compareTo(threshold) > 0 ? List.of(keyDecision(threshold)) : List.of();
    }

    private String keyDecision(Pence threshold) {
        return "More than £%,d is a key decision in %s: notice is published 28 clear days before it, and it can be called in for 5 working days after."
                .formatted(threshold.value() / 100, shortName);
    }
}
