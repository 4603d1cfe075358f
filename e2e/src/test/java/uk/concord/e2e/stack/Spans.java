package uk.concord.e2e.stack;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A collector that takes spans by OTLP over HTTP from every process of the stack and keeps them. */
public final class Spans {
    private final List<Span> seen = new CopyOnWriteArrayList<>();

    /**
     * One span.
     *
     * @param service which process told of it
     * @param text everything that it holds, as text
     */
    public record Span(String service, String trace, String id, String parent, String name, String text) {}

    /** All of one trace. */
    public List<Span> of(String trace) {
        return seen.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** All of all traces. */
    public List<Span> all() {
        return List.copyOf(seen);
    }

    void collectAt(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/v1/traces", this::take);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = exchange.getRequestBody()) {
            // ExportTraceServiceRequest: resource_spans = 1, its resource = 1 and scope_spans = 2, whose spans = 2.
            for (var resource : messages(UnknownFieldSet.parseFrom(body), 1).toList()) {
                var service = messages(resource, 1)
                        .flatMap(attributes -> messages(attributes, 1))
                        .filter(attribute -> text(attribute, 1).equals("service.name"))
                        .flatMap(attribute -> messages(attribute, 2))
                        .map(value -> text(value, 1))
                        .findFirst()
                        .orElse("");
                messages(resource, 2)
                        .flatMap(scope -> messages(scope, 2))
                        .map(span -> span(service, span))
                        .forEach(seen::add);
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(String service, UnknownFieldSet span) {
        return new Span(service, hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), texts(span));
    }

    /** Names and values of attributes, events and links as they stand in the message. */
    private static String texts(UnknownFieldSet span) {
        return new String(span.toByteArray(), StandardCharsets.ISO_8859_1);
    }

    private static Stream<UnknownFieldSet> messages(UnknownFieldSet message, int field) {
        return bytes(message, field).map(bytes -> {
            try {
                return UnknownFieldSet.parseFrom(bytes);
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        });
    }

    private static String text(UnknownFieldSet message, int field) {
        return bytes(message, field).findFirst().map(ByteString::toStringUtf8).orElse("");
    }

    private static String hex(UnknownFieldSet message, int field) {
        return bytes(message, field)
                .findFirst()
                .map(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
                .orElse("");
    }

    private static Stream<ByteString> bytes(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream();
    }
}
