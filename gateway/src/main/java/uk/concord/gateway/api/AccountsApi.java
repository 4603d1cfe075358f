package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.record.v1.EnterCostRequest;
import uk.concord.proto.record.v1.EnterPaymentRequest;
import uk.concord.proto.record.v1.EnteredRequest;
import uk.concord.proto.record.v1.GetAccountRequest;
import uk.concord.proto.record.v1.GetAccountStatementRequest;
import uk.concord.proto.record.v1.GetPooledFundsRequest;
import uk.concord.proto.record.v1.MoneyFor;

/** Money: the statement of account, each record's account, and what people enter of it. */
@Controller("/api/v1")
final class AccountsApi {
    private final Caller caller;

    AccountsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Some days of a line.
     *
     * @param terms the terms it stands in, by their offer exactly as read
     * @param lineId the line by its id
     * @param from the first day, ISO 8601
     * @param to the last day, ISO 8601, in the same financial year
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record LineDaysJson(
            @Nullable OfferReferenceJson terms,
            @Nullable String lineId,
            @Nullable String from,
            @Nullable String to) {
        MoneyFor toProto(String field) {
            var days = MoneyFor.newBuilder()
                    .setLineId(Sent.text(lineId))
                    .setFrom(Sent.text(from))
                    .setTo(Sent.text(to));
            if (terms != null) {
                days.setTerms(terms.toProto(field + ".terms"));
            }
            return days.build();
        }
    }

    /**
     * What the service of a line has cost.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param spentOn the days of the line
     * @param amountPence in pence; at least 1
     * @param invoicedOn the invoice's date, ISO 8601; not after today
     * @param reference the invoice's number, 1 to 100 characters
     * @param ranOn true when the service ran on outside the days of the line
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CostToEnterJson(
            @Nullable String partnership,
            @Nullable LineDaysJson spentOn,
            long amountPence,
            @Nullable String invoicedOn,
            @Nullable String reference,
            @Nullable Boolean ranOn) {}

    /**
     * A payment that the own agency, or a third party, has made.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param paidFor the days of the line
     * @param payer who paid
     * @param fund from which fund
     * @param amountPence in pence; at least 1
     * @param paidOn when, ISO 8601; not after today
     * @param reference the payment's reference, 1 to 100 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record LinePaymentToEnterJson(
            @Nullable String partnership,
            @Nullable LineDaysJson paidFor,
            @Nullable OrganisationJson payer,
            @Schema(format = "Fund") @Nullable String fund,
            long amountPence,
            @Nullable String paidOn,
            @Nullable String reference) {}

    /**
     * Something that was entered, by its id as read.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param entered what was entered
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record EnteredToNameJson(
            @Nullable String partnership, @Nullable String entered) {}

    /** The statement of account of a financial year: of the one that it is, where none is named. */
    @Get("/statement-of-account")
    AccountStatementJson statement(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable Integer financialYear,
            @QueryValue @Nullable String on,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var statement = caller.at(visit, chosen)
                .accounts()
                .getAccountStatement(GetAccountStatementRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setFinancialYear(financialYear == null ? 0 : financialYear)
                        .setOn(Sent.text(on))
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return AccountStatementJson.of(statement, page.next(statement.getNextPageToken()));
    }

    /** The pooled funds of a financial year, by quarter: of the one that it is, where none is named. */
    @Get("/pooled-funds")
    PooledFundsJson pooledFunds(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable Integer financialYear,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var funds = caller.at(visit, chosen)
                .accounts()
                .getPooledFunds(GetPooledFundsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setFinancialYear(financialYear == null ? 0 : financialYear)
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return PooledFundsJson.of(funds, page.next(funds.getNextPageToken()));
    }

    /** The account of one record. */
    @Get("/records/{id}/account")
    AccountJson account(@Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return AccountJson.of(caller.at(visit, chosen)
                .accounts()
                .getAccount(GetAccountRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build()));
    }

    /** Enters what the service of a line has cost. */
    @Post("/records/{id}/account/costs")
    @Status(HttpStatus.CREATED)
    AccountJson enterCost(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body CostToEnterJson cost) {
        var chosen = Caller.partnership(visit, cost.partnership());
        var request = EnterCostRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(id)
                .setAmountPence(cost.amountPence())
                .setInvoicedOn(Sent.text(cost.invoicedOn()))
                .setReference(Sent.text(cost.reference()))
                .setRanOn(Boolean.TRUE.equals(cost.ranOn()))
                .setRequestId(Caller.key(key));
        if (cost.spentOn() != null) {
            request.setSpentOn(cost.spentOn().toProto("spentOn"));
        }
        return AccountJson.of(caller.at(visit, chosen).accounts().enterCost(request.build()));
    }

    /** Enters a payment that the own agency, or a third party, has made. */
    @Post("/records/{id}/account/payments")
    @Status(HttpStatus.CREATED)
    AccountJson enterPayment(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body LinePaymentToEnterJson payment) {
        var chosen = Caller.partnership(visit, payment.partnership());
        var request = EnterPaymentRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(id)
                .setFundValue(Sent.number(Fund.getDescriptor(), "fund", payment.fund()))
                .setAmountPence(payment.amountPence())
                .setPaidOn(Sent.text(payment.paidOn()))
                .setReference(Sent.text(payment.reference()))
                .setRequestId(Caller.key(key));
        if (payment.paidFor() != null) {
            request.setPaidFor(payment.paidFor().toProto("paidFor"));
        }
        if (payment.payer() != null) {
            request.setPayer(payment.payer().toProto());
        }
        return AccountJson.of(caller.at(visit, chosen).accounts().enterPayment(request.build()));
    }

    /** Says that a payment to the own agency has come. */
    @Post("/records/{id}/account/confirmation")
    AccountJson confirmReceipt(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body EnteredToNameJson named) {
        var chosen = Caller.partnership(visit, named.partnership());
        return AccountJson.of(caller.at(visit, chosen).accounts().confirmReceipt(request(chosen, id, key, named)));
    }

    /** Takes back what the own agency entered in error: it counts no more, and stays to be seen. */
    @Post("/records/{id}/account/taking-back")
    AccountJson takeBack(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body EnteredToNameJson named) {
        var chosen = Caller.partnership(visit, named.partnership());
        return AccountJson.of(caller.at(visit, chosen).accounts().takeBack(request(chosen, id, key, named)));
    }

    private static EnteredRequest request(
            String partnership, String id, @Nullable String key, EnteredToNameJson named) {
        return EnteredRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(id)
                .setEntered(Sent.hash("entered", named.entered()))
                .setRequestId(Caller.key(key))
                .build();
    }
}
