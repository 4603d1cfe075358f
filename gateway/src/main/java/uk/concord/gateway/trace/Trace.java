package uk.concord.gateway.trace;

import io.micronaut.http.HttpRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The id a request is followed by, and the nonce its Content-Security-Policy allows. */
public final class Trace {
    private static final String ID = "concord.trace-id";
    private static final String NONCE = "concord.nonce";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    public static String id(HttpRequest<?> request) {
        return attribute(request, ID, () -> HexFormat.of().formatHex(random()));
    }

    public static String nonce(HttpRequest<?> request) {
        return attribute(request, NONCE, () -> Base64.getEncoder().encodeToString(random()));
    }

    private static String attribute(
            HttpRequest<?> request, String name, java.util.function.Supplier<String> otherwise) {
        return request.getAttribute(name, String.class).orElseGet(() -> {
            var made = otherwise.get();
            request.setAttribute(name, made);
            return made;
        });
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
