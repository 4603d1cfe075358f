package uk.concord.gateway.importing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The register to begin with, as a file. */
@Controller("/import/template.csv")
@Produces("text/csv;charset=utf-8")
final class TemplateController {

    @Get
    HttpResponse<byte[]> template() {
        return Template.file(RegisterColumns.ALL, RegisterExample.ROWS, "concord-register-template.csv");
    }
}
