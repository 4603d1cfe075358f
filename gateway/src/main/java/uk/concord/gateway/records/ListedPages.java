package uk.concord.gateway.records;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordSummary;

/** All records of a list, fetched a page at a time as they are wanted: a list of any length takes the memory of one page. */
final class ListedPages implements Iterator<RecordSummary> {
    private final ListRecordsRequest request;
    private final Function<ListRecordsRequest, ListRecordsResponse> service;
    private Iterator<RecordSummary> page;
    private @Nullable String next;

    /** Fetches the first page at once, so that whoever is refused hears of it before an answer has begun. */
    ListedPages(ListRecordsRequest request, Function<ListRecordsRequest, ListRecordsResponse> service) {
        this.request = request;
        this.service = service;
        var first = service.apply(request);
        this.page = first.getRecordsList().iterator();
        this.next = after(first);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next != null) {
            var answer = service.apply(request.toBuilder().setPageToken(next).build());
            page = answer.getRecordsList().iterator();
            next = after(answer);
        }
        return page.hasNext();
    }

    @Override
    public RecordSummary next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private static @Nullable String after(ListRecordsResponse answer) {
        return answer.getNextPageToken().isEmpty() ? null : answer.getNextPageToken();
    }
}
