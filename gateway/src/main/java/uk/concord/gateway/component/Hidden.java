package uk.concord.gateway.component;

/** What a form carries besides what people type: the session's token, its own idempotency key, the version that was read. */
public record Hidden(String token, String requestId, String version) {}
