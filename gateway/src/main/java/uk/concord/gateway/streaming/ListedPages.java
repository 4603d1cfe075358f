package uk.concord.gateway.streaming;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Everything in a list, fetched a page at a time as it is wanted: a list of any length takes the memory of one page.
 *
 * @param <P> a page
 * @param <T> a row
 */
public final class ListedPages<P, T> implements Iterator<T> {
    private final Function<String, P> following;
    private final Function<P, ? extends Iterable<T>> rows;
    private final Function<P, String> next;
    private Iterator<T> page;
    private String token;

    /**
     * A list that begins with a page which was fetched, so that whoever is refused hears of it before an answer has begun.
     *
     * @param following fetches the page that a token names
     * @param next the token of the page after a page; empty at the end
     */
    public ListedPages(
            P first, Function<String, P> following, Function<P, ? extends Iterable<T>> rows, Function<P, String> next) {
        this.following = following;
        this.rows = rows;
        this.next = next;
        this.page = rows.apply(first).iterator();
        this.token = next.apply(first);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !token.isEmpty()) {
            var answer = following.apply(token);
            page = rows.apply(answer).iterator();
            token = next.apply(answer);
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
