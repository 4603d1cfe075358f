package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.api.AccountStatementJson.AccountSumJson;
import uk.concord.proto.record.v1.ChargeView;
import uk.concord.proto.record.v1.EnteredView;
import uk.concord.proto.record.v1.LineSpend;
import uk.concord.proto.record.v1.MonthAmount;
import uk.concord.proto.record.v1.PayableFund;
import uk.concord.proto.record.v1.PayableLine;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.proto.record.v1.StandingView;

/**
 * The account of one record.
 *
 * @param recordId the record, a UUID
 * @param ref its human reference
 * @param title its title
 * @param on the day on which it is read, ISO 8601
 * @param charges what is to be paid, by line, payer, fund and basis
 * @param spend what each line has cost by financial year, beside what was promised
 * @param entered what was entered, the oldest first; what was taken back too
 * @param standings how each line, payer and financial year stands
 * @param payable the lines on which the own agency can enter money
 */
@Serdeable
record AccountJson(
        String recordId,
        String ref,
        String title,
        String on,
        List<ChargeJson> charges,
        List<SpendJson> spend,
        List<EnteredJson> entered,
        List<StandingJson> standings,
        List<PayableJson> payable) {
    static AccountJson of(RecordAccountView account) {
        return new AccountJson(
                account.getRecordId(),
                account.getRef(),
                account.getTitle(),
                account.getOn(),
                account.getChargesList().stream().map(ChargeJson::of).toList(),
                account.getSpendList().stream().map(SpendJson::of).toList(),
                account.getEnteredList().stream().map(EnteredJson::of).toList(),
                account.getStandingsList().stream().map(StandingJson::of).toList(),
                account.getPayableList().stream().map(PayableJson::of).toList());
    }

    /**
     * What one payer has to pay of one line.
     *
     * @param lineId the line by its id
     * @param lineName as the terms name it
     * @param payer who pays
     * @param fund from which fund; absent where the ladder or a settlement splits the cost
     * @param payee who is paid; absent where the terms name nobody
     * @param thirdParty true when neither agency pays it
     * @param basis why it is to be paid
     * @param months by month; each is due on its last day
     */
    @Serdeable
    record ChargeJson(
            String lineId,
            String lineName,
            OrganisationJson payer,
            @Schema(format = "Fund") @Nullable String fund,
            @Nullable OrganisationJson payee,
            boolean thirdParty,
            @Schema(format = "ChargeBasis") @Nullable String basis,
            List<MonthAmountJson> months) {
        static ChargeJson of(ChargeView charge) {
            return new ChargeJson(
                    charge.getLineId(),
                    charge.getLineName(),
                    OrganisationJson.of(charge.getPayer()),
                    Sent.word(charge.getFund()),
                    charge.hasPayee() ? OrganisationJson.of(charge.getPayee()) : null,
                    charge.getThirdParty(),
                    Sent.word(charge.getBasis()),
                    charge.getMonthsList().stream().map(MonthAmountJson::of).toList());
        }
    }

    /**
     * An amount of one month.
     *
     * @param month the month, for example 2026-07
     * @param amountPence in pence
     */
    @Serdeable
    record MonthAmountJson(String month, long amountPence) {
        static MonthAmountJson of(MonthAmount month) {
            return new MonthAmountJson(month.getMonth(), month.getAmountPence());
        }
    }

    /**
     * What a line has cost in a financial year.
     *
     * @param lineId the line by its id
     * @param lineName as the terms name it
     * @param financialYear by its first calendar year
     * @param promisedPence promised for the year by all payers, in pence
     * @param duePence due by the day, in pence
     * @param spentPence spent, as entered, in pence
     */
    @Serdeable
    record SpendJson(
            String lineId, String lineName, int financialYear, long promisedPence, long duePence, long spentPence) {
        static SpendJson of(LineSpend spend) {
            return new SpendJson(
                    spend.getLineId(),
                    spend.getLineName(),
                    spend.getFinancialYear(),
                    spend.getPromisedPence(),
                    spend.getDuePence(),
                    spend.getSpentPence());
        }
    }

    /**
     * Something entered about money.
     *
     * @param id leaf hash of its entry, hexadecimal: names it within the record
     * @param agency code of the agency that entered it
     * @param post post of whoever entered it
     * @param enteredAt when it was entered
     * @param receivedAt when the partner's receipt for it arrived here, or ours was given; absent while not yet
     * @param cost true for a cost, false for a payment
     * @param lineId the line by its id
     * @param lineName as the terms name it
     * @param from the first day it is for, ISO 8601
     * @param to the last day it is for, ISO 8601
     * @param amountPence in pence
     * @param day the invoice's date, or the day of the payment, ISO 8601
     * @param reference the invoice's number, or the payment's reference
     * @param payer of a payment, who paid; else absent
     * @param fund of a payment, from which fund; else absent
     * @param ranOn of a cost, true when the service ran on outside the days of the line
     * @param takenBack true when it was taken back and counts no more
     * @param confirmedAt when the payee said that it has come; absent while it has not
     * @param voided true when it was void and never counted
     * @param confirmable true when the own agency was paid and can confirm it
     */
    @Serdeable
    record EnteredJson(
            @Nullable String id,
            String agency,
            String post,
            @Nullable String enteredAt,
            @Nullable String receivedAt,
            boolean cost,
            String lineId,
            String lineName,
            String from,
            String to,
            long amountPence,
            String day,
            String reference,
            @Nullable OrganisationJson payer,
            @Schema(format = "Fund") @Nullable String fund,
            boolean ranOn,
            boolean takenBack,
            @Nullable String confirmedAt,
            boolean voided,
            boolean confirmable) {
        static EnteredJson of(EnteredView entered) {
            return new EnteredJson(
                    Sent.hash(entered.getLeaf()),
                    entered.getAgency(),
                    entered.getActor().getPost(),
                    Sent.instant(entered.getEnteredAtMicros()),
                    Sent.instant(entered.getReceivedAtMicros()),
                    entered.getCost(),
                    entered.getLineId(),
                    entered.getLineName(),
                    entered.getFrom(),
                    entered.getTo(),
                    entered.getAmountPence(),
                    entered.getDay(),
                    entered.getReference(),
                    entered.hasPayer() ? OrganisationJson.of(entered.getPayer()) : null,
                    Sent.word(entered.getFund()),
                    entered.getRanOn(),
                    entered.getTakenBack(),
                    Sent.instant(entered.getConfirmedAtMicros()),
                    entered.getVoid(),
                    entered.getConfirmable());
        }
    }

    /**
     * How a line and payer stand in a financial year.
     *
     * @param lineId the line by its id
     * @param payer who pays
     * @param financialYear by its first calendar year
     * @param sum the amounts
     */
    @Serdeable
    record StandingJson(String lineId, OrganisationJson payer, int financialYear, AccountSumJson sum) {
        static StandingJson of(StandingView standing) {
            return new StandingJson(
                    standing.getLineId(),
                    OrganisationJson.of(standing.getPayer()),
                    standing.getFinancialYear(),
                    AccountSumJson.of(standing.getSum()));
        }
    }

    /**
     * A line on which money can be entered.
     *
     * @param terms the terms it stands in, by their offer
     * @param lineId the line by its id
     * @param lineName as the terms name it
     * @param from the first day that it is paid for, ISO 8601
     * @param to the last, ISO 8601
     * @param funds who may be entered as payer, with the fund
     */
    @Serdeable
    record PayableJson(
            OfferReferenceJson terms,
            String lineId,
            String lineName,
            String from,
            String to,
            List<PayableFundJson> funds) {
        static PayableJson of(PayableLine line) {
            return new PayableJson(
                    OfferReferenceJson.of(line.getTerms()),
                    line.getLineId(),
                    line.getLineName(),
                    line.getFrom(),
                    line.getTo(),
                    line.getFundsList().stream().map(PayableFundJson::of).toList());
        }
    }

    /**
     * A payer with a fund.
     *
     * @param payer who pays
     * @param fund from which fund
     */
    @Serdeable
    record PayableFundJson(
            OrganisationJson payer,
            @Schema(format = "Fund") @Nullable String fund) {
        static PayableFundJson of(PayableFund fund) {
            return new PayableFundJson(OrganisationJson.of(fund.getPayer()), Sent.word(fund.getFund()));
        }
    }
}
