package uk.concord.gateway.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Happened;
import uk.concord.proto.link.v1.Branch;
import uk.concord.proto.link.v1.BranchEntry;
import uk.concord.proto.link.v1.ListBranchEntriesResponse;

/** What was set aside and did not come back from the partner: people enter again what should still hold. */
public record BranchTable(String summary, List<Row> rows, Pagination pages) {
    public BranchTable {
        rows = List.copyOf(rows);
    }

    /** One entry; {@code title} is empty where it is about no record, or nothing tells what that is called. */
    public record Row(String number, String when, String what, String title) {}

    static BranchTable of(Branch branch, ListBranchEntriesResponse entries, long from, String path) {
        return new BranchTable(
                summary(branch),
                entries.getEntriesList().stream().map(BranchTable::row).toList(),
                new Pagination(first(from, path), next(entries.getNextIndex(), path)));
    }

    private static String summary(Branch branch) {
        var when = Dates.moment(branch.getSetAsideMicros()) + ".";
        return branch.getEntries() == 0
                ? "Nothing had to go on " + when
                : Count.of(branch.getEntries(), "entry", "entries") + " set aside on " + when;
    }

    private static Row row(BranchEntry entry) {
        var who = entry.getPost().isEmpty() ? "The service" : entry.getPost();
        return new Row(
                Count.digits(entry.getIndex() + 1),
                Dates.moment(entry.getRecordedMicros()),
                who + " " + Happened.words(entry.getType(), entry.getVersion()),
                entry.getTitle());
    }

    private static @Nullable String first(long from, String path) {
        return from == 0 ? null : path;
    }

    private static @Nullable String next(long index, String path) {
        return index == 0 ? null : path + "?from=" + index;
    }
}
