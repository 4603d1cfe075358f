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
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.importing.Register;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ImportRegisterResponse;

/** Existing agreements from a contract register, as a CSV file. */
@Controller("/api/v1/imports")
final class ImportsApi {
    private final Caller caller;

    ImportsApi(Caller caller) {
        this.caller = caller;
    }

    /** Something wrong with a cell. */
    @Serdeable
    record CellProblemJson(int row, @Nullable String column, String code, String message) {}

    /** An agreement of the register; no draft while nothing is made. */
    @Serdeable
    record ImportedJson(
            String reference,
            String title,
            @Nullable String draftId,
            @Nullable String ref) {}

    /** What came of it: while there is a problem nothing was made. */
    @Serdeable
    record ImportJson(List<CellProblemJson> problems, List<ImportedJson> agreements) {
        static ImportJson of(ImportRegisterResponse answer) {
            return new ImportJson(
                    answer.getProblemsList().stream()
                            .map(problem -> new CellProblemJson(
                                    problem.getRow(),
                                    Sent.orNull(problem.getColumn()),
                                    problem.getCode(),
                                    problem.getMessage()))
                            .toList(),
                    answer.getAgreementsList().stream()
                            .map(agreement -> new ImportedJson(
                                    agreement.getReference(),
                                    agreement.getTitle(),
                                    Sent.orNull(agreement.getDraftId()),
                                    Sent.orNull(agreement.getRef())))
                            .toList());
        }
    }

    @Post
    @Consumes("text/csv")
    HttpResponse<ImportJson> create(
            Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue(defaultValue = "false") boolean checkOnly,
            @Header("Idempotency-Key") @Nullable String key,
            @Body byte[] file) {
        var chosen = Caller.partnership(visit, partnership);
        return switch (Register.handIn(caller.at(visit, chosen), chosen, file, checkOnly, Caller.key(key))) {
            case Register.Outcome.Unreadable(var sentence) ->
                throw Refused.field("REGISTER_UNREADABLE", "register", sentence);
            case Register.Outcome.Judged judged ->
                HttpResponse.status(status(judged, checkOnly)).body(ImportJson.of(judged.answer()));
        };
    }

    private static HttpStatus status(Register.Outcome.Judged judged, boolean checkOnly) {
        if (!judged.isSound()) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return checkOnly ? HttpStatus.OK : HttpStatus.CREATED;
    }
}
