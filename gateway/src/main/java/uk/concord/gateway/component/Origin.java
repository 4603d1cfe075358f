package uk.concord.gateway.component;

import org.jspecify.annotations.Nullable;

/** Where something that is shown comes from, beside it: of what kind, and in words. */
public record Origin(@Nullable Tag kind, String words) {}
