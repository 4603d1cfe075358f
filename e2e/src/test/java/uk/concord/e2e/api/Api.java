package uk.concord.e2e.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.function.Function;
import uk.concord.e2e.stack.RunningStack;

/** One person's use of the JSON API by a script: a token of their own, taken anew when it is no longer valid. */
public final class Api {
    private final RunningStack stack;
    private final String user;
    private String token = "";

    private Api(RunningStack stack, String user) {
        this.stack = stack;
        this.user = user;
    }

    public static Api as(RunningStack stack, String user) {
        return new Api(stack, user);
    }

    /** Somebody with this very token, good or bad; an empty one is not sent. */
    public static Reply with(RunningStack stack, String token, String path) {
        return held(stack, "GET", path, Http.send(authorised(stack, token, path).GET()));
    }

    public Reply get(String path) {
        return held(stack, "GET", path, signedIn(token -> authorised(stack, token, path)
                .GET()));
    }

    /** Sends a command; the same key again has the same effect once. */
    public Reply post(String path, String key, Map<String, ?> body) {
        return held(
                stack, "POST", path, signedIn(token -> written(token, path, key).POST(Http.json(body))));
    }

    public Reply put(String path, String key, Map<String, ?> body) {
        return held(
                stack, "PUT", path, signedIn(token -> written(token, path, key).PUT(Http.json(body))));
    }

    /** Whatever is asked here is answered as the API says of itself. */
    private static Reply held(RunningStack stack, String method, String path, Reply reply) {
        Contract.of(stack).hold(method, path, reply);
        return reply;
    }

    private synchronized Reply signedIn(Function<String, HttpRequest.Builder> request) {
        if (token.isEmpty()) {
            token = new Realm(stack).token(user);
        }
        var reply = Http.send(request.apply(token));
        if (reply.status() == 401) {
            token = new Realm(stack).token(user);
            return Http.send(request.apply(token));
        }
        return reply;
    }

    private HttpRequest.Builder written(String token, String path, String key) {
        return authorised(stack, token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    private static HttpRequest.Builder authorised(RunningStack stack, String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(stack.gateway() + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
