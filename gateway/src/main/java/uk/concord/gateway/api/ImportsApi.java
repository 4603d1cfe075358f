package uk.concord.gateway.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.account.MoneyTable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.importing.Register;
import uk.concord.gateway.importing.Table;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.ImportMoneyResponse;
import uk.concord.proto.record.v1.ImportRegisterResponse;

/** Tables as CSV files: existing agreements from a contract register; costs and payments. */
@Controller("/api/v1/imports")
final class ImportsApi {
    private final Caller caller;

    ImportsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Something wrong with a cell.
     *
     * @param row number of the row in the file, the head being 1
     * @param column name of the column; absent when it is the row or the file
     * @param code stable word for programs
     * @param message what is wrong and what to do
     */
    @Serdeable
    record CellProblemJson(int row, @Nullable String column, String code, String message) {
        static List<CellProblemJson> of(List<CellProblem> problems) {
            return problems.stream()
                    .map(problem -> new CellProblemJson(
                            problem.getRow(),
                            Sent.orNull(problem.getColumn()),
                            problem.getCode(),
                            problem.getMessage()))
                    .toList();
        }
    }

    /**
     * An agreement of the register.
     *
     * @param reference the register's own reference
     * @param title title of the agreement
     * @param draftId the draft that was made, a UUID; absent while nothing is made
     * @param ref the record's human reference; absent while nothing is made
     */
    @Serdeable
    record ImportedJson(
            String reference,
            String title,
            @Nullable String draftId,
            @Nullable String ref) {}

    /**
     * What came of a register: while there is a problem nothing was made.
     *
     * @param problems everything that is wrong; 1,000 at most
     * @param agreements the agreements that were found
     */
    @Serdeable
    record ImportJson(List<CellProblemJson> problems, List<ImportedJson> agreements) {
        static ImportJson of(Table.Outcome.Judged<ImportRegisterResponse> judged) {
            return new ImportJson(
                    CellProblemJson.of(judged.problems()),
                    judged.answer().getAgreementsList().stream()
                            .map(agreement -> new ImportedJson(
                                    agreement.getReference(),
                                    agreement.getTitle(),
                                    Sent.orNull(agreement.getDraftId()),
                                    Sent.orNull(agreement.getRef())))
                            .toList());
        }
    }

    /**
     * What came of a table of costs and payments: while there is a problem nothing was entered.
     *
     * @param problems everything that is wrong
     * @param costs how many costs were found
     * @param costsPence what they come to, in pence
     * @param payments how many payments were found
     * @param paymentsPence what they come to, in pence
     * @param records about how many records they are
     */
    @Serdeable
    record MoneyImportJson(
            List<CellProblemJson> problems, int costs, long costsPence, int payments, long paymentsPence, int records) {
        static MoneyImportJson of(Table.Outcome.Judged<ImportMoneyResponse> judged) {
            var answer = judged.answer();
            return new MoneyImportJson(
                    CellProblemJson.of(judged.problems()),
                    answer.getCosts(),
                    answer.getCostsPence(),
                    answer.getPayments(),
                    answer.getPaymentsPence(),
                    answer.getRecords());
        }
    }

    /**
     * Makes drafts of existing agreements from a contract register. Either all of them are made, or with any problem none:
     * 201 when they were made, 200 when they were only checked, 422 with what is wrong.
     *
     * @param checkOnly true: nothing is made, whatever is right
     * @param file the register as CSV in UTF-8, with the columns of the template at /import/template.csv
     */
    @Post
    @Consumes("text/csv")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @ApiResponse(responseCode = "422", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    HttpResponse<ImportJson> create(
            @Parameter(hidden = true) Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue(defaultValue = "false") boolean checkOnly,
            @Header(Caller.KEY) @Nullable String key,
            @Body byte[] file) {
        var chosen = Caller.partnership(visit, partnership);
        var register = new Register(caller.at(visit, chosen), chosen, Caller.key(key));
        return answer(register.handIn(file, checkOnly), checkOnly, ImportJson::of);
    }

    /**
     * Enters costs and payments of many records. Either all of them are entered, or with any problem none: 201 when they were
     * entered, 200 when they were only checked, 422 with what is wrong.
     *
     * @param checkOnly true: nothing is entered, whatever is right
     * @param file the table as CSV in UTF-8, with the columns of the template at /money/import/template.csv
     */
    @Post("/money")
    @Consumes("text/csv")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MoneyImportJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MoneyImportJson.class)))
    @ApiResponse(responseCode = "422", content = @Content(schema = @Schema(implementation = MoneyImportJson.class)))
    HttpResponse<MoneyImportJson> createMoney(
            @Parameter(hidden = true) Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue(defaultValue = "false") boolean checkOnly,
            @Header(Caller.KEY) @Nullable String key,
            @Body byte[] file) {
        var chosen = Caller.partnership(visit, partnership);
        var money = new MoneyTable(caller.at(visit, chosen), chosen, Caller.key(key));
        return answer(money.handIn(file, checkOnly), checkOnly, MoneyImportJson::of);
    }

    private static <A, J> HttpResponse<J> answer(
            Table.Outcome<A> outcome, boolean checkOnly, Function<Table.Outcome.Judged<A>, J> json) {
        return switch (outcome) {
            case Table.Outcome.Unreadable<A>(var sentence) ->
                throw Refused.field("REGISTER_UNREADABLE", "register", sentence);
            case Table.Outcome.Judged<A> judged ->
                HttpResponse.status(status(judged.isSound(), checkOnly)).body(json.apply(judged));
        };
    }

    private static HttpStatus status(boolean sound, boolean checkOnly) {
        if (!sound) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return checkOnly ? HttpStatus.OK : HttpStatus.CREATED;
    }
}
