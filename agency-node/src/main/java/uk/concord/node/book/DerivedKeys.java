package uk.concord.node.book;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.negotiation.StatementKeys;
import uk.concord.record.sealing.SealingSecret;
import uk.concord.record.sealing.StatementPlace;

/**
 * The keys of the own sealed statements, derived anew each time from secrets that no database holds and from what stands in the entry:
 * so a database that is restored from the partner can open them all the same.
 *
 * @param secrets read only when a key is wanted
 */
public record DerivedKeys(Supplier<List<SealingSecret>> secrets) implements StatementKeys {
    /** Those of one partnership. */
    public static StatementKeys of(SigningKeys keys) {
        return new DerivedKeys(keys::sealingSecrets);
    }

    @Override
    public Optional<StatementKey> of(Entry entry) {
        RecordId record = entry.recordId();
        if (record == null
                || !(entry.payload() instanceof Disputing.StatementFiled filed)
                || entry.parts().isEmpty()) {
            return Optional.empty();
        }
        var place = StatementPlace.of(entry, record, filed);
        var commitment = entry.parts().getFirst().commitment();
        return secrets.get().stream()
                .map(secret -> secret.key(place, commitment))
                .filter(key -> key.hash().equals(filed.keyHash()))
                .findFirst();
    }
}
