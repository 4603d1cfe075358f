package uk.concord.node.link;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/** The records of each partnership folded, for those who append to its book and for those who show it. */
@Singleton
public final class RecordShelves {
    private final Map<PartnershipId, RecordShelf> shelves;

    RecordShelves(Partnerships partnerships) {
        this.shelves = partnerships.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Partnership::id, partnership -> new RecordShelf(partnership, partnerships.own())));
    }

    /** That of a partnership of this agency. */
    public RecordShelf of(PartnershipId partnership) {
        return Objects.requireNonNull(shelves.get(partnership));
    }
}
