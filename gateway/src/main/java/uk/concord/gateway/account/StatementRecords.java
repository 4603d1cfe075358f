package uk.concord.gateway.account;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.StatementRecord;

/** Every record of a statement, page by page as they are asked for. */
final class StatementRecords implements Iterator<StatementRecord> {
    private final Function<String, AccountStatement> pages;
    private AccountStatement page;
    private int next;

    /**
     * @param first the first page
     * @param pages the page that a token names
     */
    StatementRecords(AccountStatement first, Function<String, AccountStatement> pages) {
        this.page = first;
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (next == page.getRecordsCount() && !page.getNextPageToken().isEmpty()) {
            page = pages.apply(page.getNextPageToken());
            next = 0;
        }
        return next < page.getRecordsCount();
    }

    @Override
    public StatementRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.getRecords(next++);
    }
}
