package uk.concord.node.readings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Where readings are kept. There is deliberately no way to change or remove one. */
public interface ReadingStore {
    /** Whose book was read. */
    enum Book {
        OWN,
        PARTNERS
    }

    /** Keeps readings durably, all or none; one that is there already stays as it is. */
    void add(PartnershipId partnership, Book book, Collection<Reading> readings);

    /** Readings of one record, or of anything, newest first, before a position. */
    List<Reading> newest(
            PartnershipId partnership,
            Book book,
            @Nullable RecordId record,
            Reading.@Nullable Position before,
            int limit);

    /** What auditors have read from a moment on, oldest first. */
    List<Reading> byAuditors(PartnershipId partnership, Book book, Instant from, int limit);

    /** When the newest of a book was read. */
    Optional<Instant> newestAt(PartnershipId partnership, Book book);
}
