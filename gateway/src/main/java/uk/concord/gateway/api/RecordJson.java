package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordSummary;

/** One record as lists show it. */
@Serdeable
record RecordJson(
        String id,
        String ref,
        String title,
        String partnership,
        String serviceCode,
        @Nullable String status,
        boolean existing,
        @Nullable String waitingFor,
        @Nullable String dueAt,
        long yearlyPence,
        List<PayerJson> payers,
        List<String> legalBases,
        List<OrganisationJson> providers,
        List<Integer> weaknesses,
        List<Integer> financialYears,
        @Nullable String quadrant,
        @Nullable String termsFrom,
        @Nullable String termsTo,
        @Nullable String reviewOn,
        @Nullable String changedAt,
        boolean heldByBoth) {
    static RecordJson of(RecordSummary summary) {
        return new RecordJson(
                summary.getRecordId(),
                summary.getRef(),
                summary.getTitle(),
                summary.getPartnershipId(),
                summary.getServiceCode(),
                Sent.word(summary.getStatus()),
                summary.getExisting(),
                Sent.orNull(summary.getWaitingFor()),
                Sent.instant(summary.getDueAtMicros()),
                summary.getYearlyPence(),
                summary.getPayersList().stream().map(PayerJson::of).toList(),
                Sent.words(summary.getLegalBasesList()),
                summary.getProvidersList().stream().map(OrganisationJson::of).toList(),
                summary.getWeaknessesList(),
                summary.getFinancialYearsList(),
                Sent.word(summary.getQuadrant()),
                Sent.orNull(summary.getTermsFrom()),
                Sent.orNull(summary.getTermsTo()),
                Sent.orNull(summary.getReviewOn()),
                Sent.instant(summary.getChangedAtMicros()),
                summary.getHeldByBoth());
    }

    /** What one payer pays in the year that the total is of. */
    @Serdeable
    record PayerJson(OrganisationJson payer, long amountPence, int financialYear) {
        static PayerJson of(PayerTotal total) {
            return new PayerJson(
                    OrganisationJson.of(total.getPayer()), total.getAmountPence(), total.getFinancialYear());
        }
    }
}
