package uk.concord.gateway.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;

/**
 * Gives what was read a strong ETag (RFC 9110), answers 304 when the caller has it already, and says where the next page of a
 * list is (RFC 8288). The tag begins with the version of what counts its changes, for If-Match; the rest tells one content from another,
 * because receipts and what stands against a draft change without any change of its version.
 */
@ServerFilter("/api/v1/**")
final class AnswerHeaders implements Ordered {
    private final JsonMapper json;

    AnswerHeaders(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.order();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        var body = response.body();
        if (!isRead(request) || response.status() != HttpStatus.OK || body == null || isSomethingElse(response)) {
            return;
        }
        if (body instanceof Paged page && page.nextPageToken() != null) {
            response.header(HttpHeaders.LINK, "<" + next(request, page.nextPageToken()) + ">; rel=\"next\"");
        }
        var content = body instanceof byte[] bytes ? bytes : json.writeValueAsBytes(body);
        var tag =
                "\"" + (body instanceof Versioned thing ? thing.version() + "-" : "") + Fingerprint.of(content) + "\"";
        response.header(HttpHeaders.ETAG, tag);
        if (isKnown(request, tag)) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        } else {
            response.body(content).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    private static boolean isSomethingElse(MutableHttpResponse<?> response) {
        return response.getContentType()
                .filter(type -> !type.matches(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** If-None-Match compares weakly, and "*" is whatever there is (RFC 9110, 13.1.2). */
    private static boolean isKnown(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static String next(HttpRequest<?> request, String token) {
        return UriBuilder.of(request.getUri())
                .replaceQueryParam("pageToken", token)
                .build()
                .toString();
    }
}
