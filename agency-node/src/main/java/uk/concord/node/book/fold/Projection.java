package uk.concord.node.book.fold;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.RecordRow;
import uk.concord.record.AgencyCode;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.negotiation.Reactions;

/** What is stored of a record beside its entries, so that lists and reactions need no fold. */
public final class Projection {
    private final Parties parties;

    public Projection(Parties parties) {
        this.parties = parties;
    }

    public List<RecordRow> rows(Collection<JointRecord> records) {
        return records.stream().map(this::row).toList();
    }

    /** Projects records to which entries were added. */
    public List<RecordRow> project(LockedBook book, Collection<JointRecord> records) {
        return project(book, records, records.stream().filter(Accounts::mayHave).toList());
    }

    /** Projects records whatever was projected of them before. */
    public void projectAnew(LockedBook book, Collection<JointRecord> records) {
        project(book, records, records);
    }

    private List<RecordRow> project(
            LockedBook book, Collection<JointRecord> records, Collection<JointRecord> withAccounts) {
        var rows = rows(records);
        book.project(rows);
        if (!withAccounts.isEmpty()) {
            book.keepAccounts(
                    withAccounts.stream().map(JointRecord::id).toList(),
                    withAccounts.stream()
                            .flatMap(record -> Accounts.of(record).stream())
                            .toList());
        }
        return rows;
    }

    public RecordRow row(JointRecord record) {
        var partnership = parties.partnership();
        var newest = Stream.of(partnership.council(), partnership.health())
                .map(agency -> last(record, agency.code()))
                .filter(Objects::nonNull)
                .map(judged -> judged.entry().recordedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var ownLast = last(record, parties.own());
        return new RecordRow(
                record.id(),
                record.size(partnership.council().code()),
                record.size(partnership.health().code()),
                ownLast == null ? -1 : ownLast.entry().index(),
                Versions.of(record),
                record.isReadOnly(),
                Hashes.hash(record.stateDigest()),
                reactionAt(record),
                newest,
                record.dueAt().orElse(null),
                Summary.of(record, parties.own(), newest));
    }

    private @Nullable Instant reactionAt(JointRecord record) {
        return Reactions.nextAt(record, parties.own()).orElse(null);
    }

    private static @Nullable Judged last(JointRecord record, AgencyCode agency) {
        var entries = record.entries(agency);
        return entries.isEmpty() ? null : entries.getLast();
    }
}
