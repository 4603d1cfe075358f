package uk.concord.testkit.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A directory of people over HTTP that answers as Keycloak's does: a service account's token, groups by path, their members. */
public final class TestPeople implements AutoCloseable {
    private static final String REALM = "/admin/realms/concord/";

    private final HttpServer server;
    private final Map<String, Map<String, String>> groups = new ConcurrentHashMap<>();

    public TestPeople() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/concord/protocol/openid-connect/token", exchange -> send(exchange, 200, """
                {"access_token":"directory","expires_in":300,"token_type":"Bearer"}"""));
        server.createContext(REALM, this::answer);
        server.start();
    }

    /** The realm's address. */
    public String address() {
        return "http://127.0.0.1:%d/realms/concord"
                .formatted(server.getAddress().getPort());
    }

    /** Puts a person into the groups that follow from agency, partnerships and roles. */
    public void add(Person person, String address) {
        put("/agency/" + person.agency(), person, address);
        person.partnerships().forEach(partnership -> put("/partnership/" + partnership, person, address));
        person.roles().forEach(role -> put("/" + role + "/" + person.agency(), person, address));
    }

    private void put(String group, Person person, String address) {
        groups.computeIfAbsent(group, _ -> new ConcurrentHashMap<>()).put(person.subject(), member(person, address));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getPath().substring(REALM.length());
        if (asked.startsWith("group-by-path/")) {
            var path = "/" + asked.substring("group-by-path/".length()).replaceFirst("^/+", "");
            send(
                    exchange,
                    groups.containsKey(path) ? 200 : 404,
                    "{\"id\":\"%s\",\"path\":\"%s\"}".formatted(path.replace('/', '.'), path));
            return;
        }
        var group = asked.split("/", -1)[1].replace('.', '/');
        var members = new LinkedHashMap<>(groups.getOrDefault(group, Map.of()));
        send(
                exchange,
                200,
                exchange.getRequestURI().getQuery().contains("first=0")
                        ? "[" + String.join(",", members.values()) + "]"
                        : "[]");
    }

    private static String member(Person person, String address) {
        return """
                {"id":"%s","enabled":true,"username":"somebody","email":"%s","attributes":{"post":["%s"]}}""".formatted(person.subject(), address, person.post());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
