package uk.concord.gateway.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns a page and the frame around it into HTML. */
@Singleton
public final class Pages {
    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The page as text. */
    public String html(String template, Shell shell, Object page) {
        var output = new StringOutput();
        templates.render(template + ".jte", Map.of("shell", shell, "page", page), output);
        return output.toString();
    }

    /** The page as an answer. */
    public MutableHttpResponse<byte[]> answer(HttpStatus status, String template, Shell shell, Object page) {
        return HttpResponse.<byte[]>status(status)
                .body(html(template, shell, page).getBytes(StandardCharsets.UTF_8))
                .contentType(HTML);
    }

    public MutableHttpResponse<byte[]> ok(String template, Shell shell, Object page) {
        return answer(HttpStatus.OK, template, shell, page);
    }

    /** Why a page cannot be shown. */
    public MutableHttpResponse<byte[]> error(HttpStatus status, Shell shell, ErrorPage page) {
        return answer(status, "error/page", shell, page);
    }

    public MutableHttpResponse<byte[]> standalone(Shell shell, StandalonePage page) {
        return ok(page.template(), shell, page);
    }
}
