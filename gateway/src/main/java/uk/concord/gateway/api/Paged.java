package uk.concord.gateway.api;

import org.jspecify.annotations.Nullable;

/** One page of a list. */
interface Paged {
    /** Asks for the page that follows; null at the end. */
    @Nullable
    String nextPageToken();
}
