package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetPerformanceRequest;
import uk.concord.proto.record.v1.MakeReturnRequest;

/** Performance: what agreements promise to measure, and what was returned of it. */
@Controller("/api/v1/records/{id}/performance")
final class PerformanceApi {
    private final Caller caller;

    PerformanceApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * What was returned of a measure for one period.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param terms the agreed terms in force for the period, by their offer exactly as read
     * @param measureId the measure by its id
     * @param from the period's first day, ISO 8601
     * @param to the period's last day, ISO 8601
     * @param valueHundredths the value in hundredths of the measure's unit: 9250 is 92.5
     * @param returnedOn the day on which it was returned, ISO 8601; after the period, and not after today
     * @param note what is to be known about it; up to 4,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ReturnToMakeJson(
            @Nullable String partnership,
            @Nullable OfferReferenceJson terms,
            @Nullable String measureId,
            @Nullable String from,
            @Nullable String to,
            long valueHundredths,
            @Nullable String returnedOn,
            @Nullable String note) {}

    /** The performance of one record. */
    @Get
    PerformanceJson performance(
            @Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return PerformanceJson.of(caller.at(visit, chosen)
                .performance()
                .getPerformance(GetPerformanceRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build()));
    }

    /** Enters what was returned of a measure for a period; a later return for the same period corrects it. */
    @Post("/returns")
    @Status(HttpStatus.CREATED)
    PerformanceJson makeReturn(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body ReturnToMakeJson made) {
        var chosen = Caller.partnership(visit, made.partnership());
        var request = MakeReturnRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(id)
                .setMeasureId(Sent.text(made.measureId()))
                .setFrom(Sent.text(made.from()))
                .setTo(Sent.text(made.to()))
                .setValueHundredths(made.valueHundredths())
                .setReturnedOn(Sent.text(made.returnedOn()))
                .setNote(Sent.text(made.note()))
                .setRequestId(Caller.key(key));
        if (made.terms() != null) {
            request.setTerms(made.terms().toProto("terms"));
        }
        return PerformanceJson.of(caller.at(visit, chosen).performance().makeReturn(request.build()));
    }
}
