package uk.concord.gateway.trace;

import io.micronaut.http.HttpRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The id a request is followed by, through the agencies' services and in every log. */
public final class Trace {
    private static final String ID = "concord.trace-id";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    public static String id(HttpRequest<?> request) {
        return request.getAttribute(ID, String.class).orElseGet(() -> {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            var made = HexFormat.of().formatHex(bytes);
            request.setAttribute(ID, made);
            return made;
        });
    }
}
