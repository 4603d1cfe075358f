package uk.concord.gateway.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.ErrorAnswers;
import uk.concord.gateway.errors.Failure;

/** Lets nobody send more than 1 MiB, or 11 with a document: the server's own limit knows no paths, and cuts the line. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SizeGuard implements Ordered {
    private static final long MOST_BYTES = 1024 * 1024;

    /** A document of 10 MiB and its form. */
    private static final long MOST_BYTES_OF_DOCUMENT = 11 * MOST_BYTES;

    private static final Pattern DOCUMENTS =
            Pattern.compile("/records/[^/]+/[^/]+/documents|/api/v1/records/[^/]+/documents");

    private final ErrorAnswers answers;

    SizeGuard(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (DOCUMENTS.matcher(request.getPath()).matches()
                ? request.getContentLength() <= MOST_BYTES_OF_DOCUMENT
                : size(request) <= MOST_BYTES) {
            return null;
        }
        return answers.answer(
                request,
                Failure.of(
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "TOO_LARGE",
                        "This is too large",
                        "Send less at once. Nothing was saved."));
    }

    /** As announced, or else as it comes: the server's limit bounds that. */
    private static long size(HttpRequest<?> request) {
        if (request.getContentLength() >= 0) {
            return request.getContentLength();
        }
        if (!(request instanceof ServerHttpRequest<?> server)
                || !request.getHeaders().contains("Transfer-Encoding")) {
            return 0;
        }
        try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST)) {
            try (var whole = copy.buffer().join()) {
                return whole.length();
            }
        }
    }
}
