package uk.concord.node.erasure;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.erasure.AskedErasure.Ended;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** This agency's wishes to erase: one that waits for a part at most. */
@Singleton
final class AskedErasures {
    private final TransactionOperations<Connection> transactions;

    AskedErasures(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Keeps it, unless one waits for the same part: two people need not ask. A request sent twice finds what it made. */
    AskedErasure keep(PartnershipId partnership, AskedErasure asked) {
        return transactions.executeWrite(status -> {
            var rows = new ErasureRows(status.getConnection(), partnership);
            var before = rows.find(asked.id());
            if (before.isPresent()) {
                return same(before.orElseThrow(), asked);
            }
            var waiting = rows.waiting(asked.index(), asked.commitment());
            if (waiting.isPresent()) {
                throw new Refused(
                        "ERASURE_ASKED", "Somebody has asked for that already. An administrator must look at it.");
            }
            return rows.insert(asked) ? asked : same(rows.find(asked.id()).orElseThrow(AskedErasures::unknown), asked);
        });
    }

    AskedErasure get(PartnershipId partnership, UUID id) {
        return transactions.<AskedErasure>executeRead(status ->
                new ErasureRows(status.getConnection(), partnership).find(id).orElseThrow(AskedErasures::unknown));
    }

    /** What waits before what is done with, each newest first. */
    List<AskedErasure> list(PartnershipId partnership, @Nullable RecordId record, int most) {
        return transactions.executeRead(status -> {
            var rows = new ErasureRows(status.getConnection(), partnership);
            var found = new ArrayList<>(rows.list(true, record, most));
            found.addAll(rows.list(false, record, most));
            return found.subList(0, Math.min(most, found.size()));
        });
    }

    /** Enters what came of it; what came of it before stays. */
    AskedErasure end(PartnershipId partnership, UUID id, Ended how) {
        return transactions.executeWrite(status -> {
            var rows = new ErasureRows(status.getConnection(), partnership);
            rows.end(id, how);
            return rows.find(id).orElseThrow(AskedErasures::unknown);
        });
    }

    private static AskedErasure same(AskedErasure before, AskedErasure asked) {
        if (!before.request().equals(asked.request())) {
            throw new Refused(
                    "KEY_USED_BEFORE",
                    "This was sent before under the same key, but asking something else. Send it under another key.");
        }
        return before;
    }

    private static NotFound unknown() {
        return new NotFound("UNKNOWN_ERASURE", "Nobody has asked for that.");
    }
}
