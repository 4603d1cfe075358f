package uk.concord.gateway.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import uk.concord.gateway.importing.Template;

/** The table of costs and payments to begin with, as a file. */
@Controller("/money/import/template.csv")
@Produces("text/csv;charset=utf-8")
final class MoneyTemplateController {

    @Get
    HttpResponse<byte[]> template() {
        return Template.file(MoneyTable.COLUMNS, MoneyTable.EXAMPLE, "concord-money-template.csv");
    }
}
