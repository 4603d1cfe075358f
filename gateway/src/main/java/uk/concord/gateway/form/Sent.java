package uk.concord.gateway.form;

import java.util.Map;
import java.util.UUID;

/** A form as it came: what was typed, the idempotency key it was shown with, the version that was read. */
public record Sent(Typed typed, String requestId, String version) {
    private static final int LONGEST_KEY = 64;

    public static Sent of(Map<String, ?> body) {
        var typed = Typed.of(body);
        var key = typed.text("requestId");
        return new Sent(
                typed,
                key.isEmpty() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key,
                typed.text("version"));
    }

    /** The version as a number; 0, which no service accepts, when it is none. */
    public long versionNumber() {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }
}
