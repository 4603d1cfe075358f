package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.AccountClaim;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.ClaimSum;
import uk.concord.proto.record.v1.PayerSum;
import uk.concord.proto.record.v1.StatementLine;
import uk.concord.proto.record.v1.StatementRecord;

/**
 * The statement of account of a financial year, a page of its records at a time; its sums are of all records.
 *
 * @param financialYear by its first calendar year
 * @param on as it stands at the end of this day, ISO 8601
 * @param years the financial years for which there is a statement, in order
 * @param sums over all records, by who pays
 * @param claims over all records: what disputes have left to be paid between the two bodies
 * @param lines how many lines it is over
 * @param digest SHA-256 over the whole statement as it is now, hexadecimal
 * @param quarters the quarters of the year that are over, the newest first, with what either agency has said of each
 * @param items this page of records
 * @param nextPageToken asks for the page that follows; absent at the end
 */
@Serdeable
record AccountStatementJson(
        int financialYear,
        String on,
        List<Integer> years,
        List<PayerSumJson> sums,
        ClaimSumJson claims,
        int lines,
        @Nullable String digest,
        List<QuarterJson> quarters,
        List<StatementRecordJson> items,
        @Nullable String nextPageToken)
        implements Paged {
    static AccountStatementJson of(AccountStatement statement, @Nullable String next) {
        return new AccountStatementJson(
                statement.getFinancialYear(),
                statement.getOn(),
                statement.getYearsList(),
                statement.getSumsList().stream().map(PayerSumJson::of).toList(),
                ClaimSumJson.of(statement.getClaims()),
                statement.getLines(),
                Sent.hash(statement.getDigest()),
                statement.getQuartersList().stream().map(QuarterJson::of).toList(),
                statement.getRecordsList().stream().map(StatementRecordJson::of).toList(),
                next);
    }

    /**
     * What one payer owes.
     *
     * @param payer council, health or third-party
     * @param sum the sum
     */
    @Serdeable
    record PayerSumJson(String payer, AccountSumJson sum) {
        static PayerSumJson of(PayerSum sum) {
            return new PayerSumJson(sum.getPayer(), AccountSumJson.of(sum.getSum()));
        }
    }

    /**
     * Amounts as they stand on a day, in pence.
     *
     * @param yearPence promised for the whole year
     * @param agreedPence due under agreed terms
     * @param interimPence due while in dispute, as the ladder splits it
     * @param settledPence due under settlements for the months behind them
     * @param paidPence paid for days of the year
     * @param owedPence due less paid; negative when more was paid than was due
     * @param upTo30Pence owed for at most 30 days
     * @param upTo60Pence owed for 31 to 60 days
     * @param upTo90Pence owed for 61 to 90 days
     * @param over90Pence owed for longer
     */
    @Serdeable
    record AccountSumJson(
            long yearPence,
            long agreedPence,
            long interimPence,
            long settledPence,
            long paidPence,
            long owedPence,
            long upTo30Pence,
            long upTo60Pence,
            long upTo90Pence,
            long over90Pence) {
        static AccountSumJson of(AccountSum sum) {
            return new AccountSumJson(
                    sum.getYearPence(),
                    sum.getAgreedPence(),
                    sum.getInterimPence(),
                    sum.getSettledPence(),
                    sum.getPaidPence(),
                    sum.getOwedPence(),
                    sum.getUpTo30Pence(),
                    sum.getUpTo60Pence(),
                    sum.getUpTo90Pence(),
                    sum.getOver90Pence());
        }
    }

    /**
     * Claims whose last day to pay lies in the year, in pence.
     *
     * @param claims how many
     * @param ofCouncilPence claimed of the council
     * @param ofHealthPence claimed of the NHS body
     * @param paidPence paid of all
     * @param confirmedPence confirmed of that
     * @param overduePence not paid though its day is over
     */
    @Serdeable
    record ClaimSumJson(
            int claims,
            long ofCouncilPence,
            long ofHealthPence,
            long paidPence,
            long confirmedPence,
            long overduePence) {
        static ClaimSumJson of(ClaimSum sum) {
            return new ClaimSumJson(
                    sum.getClaims(),
                    sum.getOfCouncilPence(),
                    sum.getOfHealthPence(),
                    sum.getPaidPence(),
                    sum.getConfirmedPence(),
                    sum.getOverduePence());
        }
    }

    /**
     * One record of a statement.
     *
     * @param recordId the record, a UUID
     * @param ref its human reference
     * @param title its title
     * @param lines its lines, by line and payer
     * @param claims its claims whose last day to pay lies in the year
     */
    @Serdeable
    record StatementRecordJson(
            String recordId, String ref, String title, List<StatementLineJson> lines, List<AccountClaimJson> claims) {
        static StatementRecordJson of(StatementRecord record) {
            return new StatementRecordJson(
                    record.getRecordId(),
                    record.getRef(),
                    record.getTitle(),
                    record.getLinesList().stream().map(StatementLineJson::of).toList(),
                    record.getClaimsList().stream().map(AccountClaimJson::of).toList());
        }
    }

    /**
     * A line of a statement.
     *
     * @param lineId the line by its id
     * @param lineName as the terms name it
     * @param payer who pays
     * @param payee who is paid; absent where the terms name nobody
     * @param thirdParty true when neither agency pays it
     * @param sum how it stands
     */
    @Serdeable
    record StatementLineJson(
            String lineId,
            String lineName,
            OrganisationJson payer,
            @Nullable OrganisationJson payee,
            boolean thirdParty,
            AccountSumJson sum) {
        static StatementLineJson of(StatementLine line) {
            return new StatementLineJson(
                    line.getLineId(),
                    line.getLineName(),
                    OrganisationJson.of(line.getPayer()),
                    line.hasPayee() ? OrganisationJson.of(line.getPayee()) : null,
                    line.getThirdParty(),
                    AccountSumJson.of(line.getSum()));
        }
    }

    /**
     * A claim that a settled dispute left.
     *
     * @param dispute the dispute by its id
     * @param debtor code of the agency that owes it
     * @param amountPence how much, in pence
     * @param dueOn the last day to pay it, ISO 8601
     * @param paidPence paid, as the debtor says, in pence
     * @param confirmedPence confirmed of that, in pence
     */
    @Serdeable
    record AccountClaimJson(
            @Nullable String dispute,
            String debtor,
            long amountPence,
            String dueOn,
            long paidPence,
            long confirmedPence) {
        static AccountClaimJson of(AccountClaim claim) {
            return new AccountClaimJson(
                    Sent.hash(claim.getDispute()),
                    claim.getDebtor(),
                    claim.getAmountPence(),
                    claim.getDueOn(),
                    claim.getPaidPence(),
                    claim.getConfirmedPence());
        }
    }
}
