package uk.concord.node.keychange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.link.v1.BranchEntry;
import uk.concord.proto.link.v1.ListBranchEntriesResponse;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.terms.TermsText;

/** Branches in messages: what people need to enter again. */
final class Branches {
    private static final int AT_MOST = 100;

    private Branches() {}

    static uk.concord.proto.link.v1.Branch branch(Branch branch) {
        return uk.concord.proto.link.v1.Branch.newBuilder()
                .setFromIndex(branch.from())
                .setEntries(branch.entries())
                .setSetAsideMicros(Micros.of(branch.at()))
                .build();
    }

    /** Entries of the newest branch from an index on, but for those that the partner held too. */
    static ListBranchEntriesResponse entries(Book book, long from) {
        var message = ListBranchEntriesResponse.newBuilder();
        book.newestBranch().ifPresent(branch -> {
            var stored = book.branchEntries(branch.number(), from, AT_MOST);
            var back = leaves(book, stored);
            var lost = stored.stream()
                    .filter(entry -> !back.contains(new Place(entry.index(), entry.leaf())))
                    .toList();
            var titles = titles(book, lost);
            lost.forEach(entry -> message.addEntries(message(Reading.entry(entry), titles)));
            if (stored.size() == AT_MOST && stored.getLast().index() + 1 < branch.size()) {
                message.setNextIndex(stored.getLast().index() + 1);
            }
        });
        return message.build();
    }

    /** An entry by where it stands and what it is. */
    private record Place(long index, Hash leaf) {}

    private static Set<Place> leaves(Book book, List<StoredEntry> stored) {
        var places = new HashSet<Place>();
        if (!stored.isEmpty()) {
            var index = stored.getFirst().index();
            var to = Math.min(book.head().own().size(), stored.getLast().index() + 1);
            for (var leaf : index < to ? book.leaves(Side.OWN, index, to) : List.<Hash>of()) {
                places.add(new Place(index++, leaf));
            }
        }
        return places;
    }

    /** From the records that are still there, and from what opened those that are not. */
    private static Map<RecordId, String> titles(Book book, List<StoredEntry> stored) {
        var ids = stored.stream()
                .map(StoredEntry::recordId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var titles = new HashMap<RecordId, String>();
        stored.stream().map(Reading::entry).forEach(entry -> {
            var id = entry.recordId();
            if (id != null && !title(entry).isEmpty()) {
                titles.put(id, title(entry));
            }
        });
        book.rows(ids).forEach(row -> titles.put(row.recordId(), row.summary().getTitle()));
        return titles;
    }

    private static String title(Entry entry) {
        return switch (entry.payload()) {
            case Payload.Opened opened -> opened.title();
            case Payload.Offer offer -> title(offer.terms());
            case Payload.Counter counter -> title(counter.counterOffer().terms());
            default -> "";
        };
    }

    private static String title(TermsText terms) {
        return terms instanceof TermsText.Legible legible ? legible.terms().title() : "";
    }

    private static int version(Entry entry) {
        return switch (entry.payload()) {
            case Payload.Offer offer -> offer.version();
            case Payload.Counter counter -> counter.counterOffer().version();
            default -> 0;
        };
    }

    private static BranchEntry message(Entry entry, Map<RecordId, String> titles) {
        var id = entry.recordId();
        return BranchEntry.newBuilder()
                .setIndex(entry.index())
                .setTypeValue(Math.max(0, entry.type().number()))
                .setVersion(version(entry))
                .setRecordedMicros(Micros.of(entry.recordedAt()))
                .setPost(entry.actor().isService() ? "" : entry.actor().post())
                .setRecordId(id == null ? "" : id.value().toString())
                .setTitle(id == null ? "" : titles.getOrDefault(id, ""))
                .build();
    }
}
