package uk.concord.node.link;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Tells launchers and load balancers two things apart: whether the process lives, and whether to send calls to it. */
@Controller("/health")
final class HealthController {
    private static final String UP = "UP";
    private final BooksReady books;

    HealthController(BooksReady books) {
        this.books = books;
    }

    /** 200 while the process can answer at all: whoever gets no answer may start it anew. */
    @Get("/live")
    Map<String, String> live() {
        return Map.of("status", UP);
    }

    /** 200 when calls can be answered, 503 with what is missing otherwise; starting it anew would not help. */
    @Get("/ready")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, Object>> ready() {
        var found = books.look();
        return HttpResponse.<Map<String, Object>>status(found.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", found.ready() ? UP : "DOWN", "books", found.books()));
    }
}
