package uk.concord.node.keychange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.fold.Reading;
import uk.concord.node.book.recover.NotBack;
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

    /** What did not come back of the newest branch, from an index on. */
    static ListBranchEntriesResponse entries(Book book, long from) {
        var lost = NotBack.of(book, from, AT_MOST);
        var titles = titles(book, lost.entries());
        var message = ListBranchEntriesResponse.newBuilder().setNextIndex(lost.next());
        lost.entries().forEach(entry -> message.addEntries(message(Reading.entry(entry), titles)));
        return message.build();
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
