package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.QueryAccountRequest;
import uk.concord.proto.record.v1.StateAccountRequest;

/** The statement of account at the end of a quarter: agreed by a finance officer of each agency, or queried. */
@Controller("/api/v1/statement-of-account")
final class QuartersApi {
    private final Caller caller;

    QuartersApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * A statement, exactly as read.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param financialYear by its first calendar year
     * @param on the quarter's last day, ISO 8601
     * @param digest the statement's digest, as read for this day
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record StatementToAgreeJson(
            @Nullable String partnership,
            int financialYear,
            @Nullable String on,
            @Nullable String digest) {}

    /**
     * What is not right in the partner's statement.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param stated the statement by its id
     * @param text why, 1 to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record StatementToQueryJson(
            @Nullable String partnership,
            @Nullable String stated,
            @Nullable String text) {}

    /** Agrees the statement at the end of a quarter for the own agency: refused when it says something else by now. */
    @Post("/agreements")
    @Status(HttpStatus.CREATED)
    QuarterJson agree(
            @Parameter(hidden = true) Visit visit,
            @Header(Caller.KEY) @Nullable String key,
            @Body StatementToAgreeJson statement) {
        var chosen = Caller.partnership(visit, statement.partnership());
        return QuarterJson.of(caller.at(visit, chosen)
                .accounts()
                .stateAccount(StateAccountRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setFinancialYear(statement.financialYear())
                        .setOn(Sent.text(statement.on()))
                        .setDigest(Sent.hash("digest", statement.digest()))
                        .setRequestId(Caller.key(key))
                        .build()));
    }

    /** Says why the statement that the partner has agreed is not right. */
    @Post("/queries")
    @Status(HttpStatus.CREATED)
    QuarterJson query(
            @Parameter(hidden = true) Visit visit,
            @Header(Caller.KEY) @Nullable String key,
            @Body StatementToQueryJson query) {
        var chosen = Caller.partnership(visit, query.partnership());
        return QuarterJson.of(caller.at(visit, chosen)
                .accounts()
                .queryAccount(QueryAccountRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setStated(Sent.hash("stated", query.stated()))
                        .setText(Sent.text(query.text()))
                        .setRequestId(Caller.key(key))
                        .build()));
    }
}
