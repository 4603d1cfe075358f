package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.PooledFundYear;
import uk.concord.proto.record.v1.PooledFunds;
import uk.concord.proto.record.v1.PooledIncome;
import uk.concord.proto.record.v1.RecordFunds;

/**
 * The pooled funds of a financial year, a page of their records at a time. Amounts by period are five: the quarters, and after the year.
 *
 * @param financialYear by its first calendar year
 * @param years the financial years for which there is a statement, in order
 * @param items this page of records with pooled funds
 * @param nextPageToken asks for the page that follows; absent at the end
 */
@Serdeable
record PooledFundsJson(
        int financialYear,
        List<Integer> years,
        List<RecordFundsJson> items,
        @Nullable String nextPageToken) implements Paged {
    static PooledFundsJson of(PooledFunds funds, @Nullable String next) {
        return new PooledFundsJson(
                funds.getFinancialYear(),
                funds.getYearsList(),
                funds.getRecordsList().stream().map(RecordFundsJson::of).toList(),
                next);
    }

    /**
     * The pooled funds of one record.
     *
     * @param recordId the record, a UUID
     * @param ref its human reference
     * @param title its title
     * @param funds one for each line that is a pooled fund
     */
    @Serdeable
    record RecordFundsJson(String recordId, String ref, String title, List<PooledFundJson> funds) {
        static RecordFundsJson of(RecordFunds record) {
            return new RecordFundsJson(
                    record.getRecordId(),
                    record.getRef(),
                    record.getTitle(),
                    record.getFundsList().stream().map(PooledFundJson::of).toList());
        }
    }

    /**
     * What a pooled fund has taken in and paid out.
     *
     * @param lineId the line by its id
     * @param lineName as the terms name it
     * @param income what each payer has put in; the two agencies first
     * @param spentPence paid out by period, in pence, as invoiced
     * @param overspendPence spent of the year beyond what was promised for it, in pence; negative when less was
     */
    @Serdeable
    record PooledFundJson(
            String lineId, String lineName, List<PooledIncomeJson> income, List<Long> spentPence, long overspendPence) {
        static PooledFundJson of(PooledFundYear fund) {
            return new PooledFundJson(
                    fund.getLineId(),
                    fund.getLineName(),
                    fund.getIncomeList().stream().map(PooledIncomeJson::of).toList(),
                    fund.getSpentPenceList(),
                    fund.getOverspendPence());
        }
    }

    /**
     * What one payer puts into a pooled fund.
     *
     * @param payer who
     * @param thirdParty true when neither agency pays it
     * @param promisedPence promised for the whole year, in pence
     * @param paidPence paid by period, in pence
     * @param sharePence its part of the overspend or underspend, in pence; 0 for third parties
     */
    @Serdeable
    record PooledIncomeJson(
            OrganisationJson payer, boolean thirdParty, long promisedPence, List<Long> paidPence, long sharePence) {
        static PooledIncomeJson of(PooledIncome income) {
            return new PooledIncomeJson(
                    OrganisationJson.of(income.getPayer()),
                    income.getThirdParty(),
                    income.getPromisedPence(),
                    income.getPaidPenceList(),
                    income.getSharePence());
        }
    }
}
