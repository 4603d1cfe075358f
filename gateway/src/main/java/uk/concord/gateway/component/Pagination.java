package uk.concord.gateway.component;

import org.jspecify.annotations.Nullable;

/** The way from one page of a list to the next and back to the first. */
public record Pagination(@Nullable String first, @Nullable String next) {
    public boolean isNeeded() {
        return first != null || next != null;
    }
}
