package uk.concord.gateway.importing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;

/** The register to begin with, as a file. */
@Controller("/import/template.csv")
@Produces("text/csv;charset=utf-8")
final class TemplateController {

    @Get
    HttpResponse<byte[]> template() {
        return HttpResponse.ok(Template.csv().getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"concord-register-template.csv\"");
    }
}
