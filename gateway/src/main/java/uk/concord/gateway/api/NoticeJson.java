package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.EndedAmount;
import uk.concord.proto.entry.v1.EndedLine;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.record.v1.LineToEnd;
import uk.concord.proto.record.v1.NoticeView;

/**
 * Notice that was given.
 *
 * @param agency code of the agency that gave it
 * @param agreement the agreement it names, by the offer both decided on
 * @param ending what ends
 * @param decision the giving agency's decision
 * @param standing false once both have agreed anew with the notice before them
 * @param recordedAt when it was recorded
 * @param receivedAt when the partner's receipt for it arrived here, or ours was given; absent while not yet
 */
@Serdeable
record NoticeJson(
        String agency,
        OfferReferenceJson agreement,
        EndingJson ending,
        @Nullable DecisionJson decision,
        boolean standing,
        @Nullable String recordedAt,
        @Nullable String receivedAt) {
    static NoticeJson of(NoticeView notice) {
        return new NoticeJson(
                notice.getAgency(),
                OfferReferenceJson.of(notice.getAgreement()),
                EndingJson.of(notice.getEnding()),
                notice.hasDecision() ? DecisionJson.of(notice.getDecision()) : null,
                notice.getStanding(),
                Sent.instant(notice.getRecordedAtMicros()),
                Sent.instant(notice.getReceivedAtMicros()));
    }

    /**
     * What ends.
     *
     * @param lastDay the last day on which it applies, ISO 8601
     * @param lines the lines that end; none when the whole agreement does
     */
    @Serdeable
    record EndingJson(String lastDay, List<EndedLineJson> lines) {
        static EndingJson of(Ending ending) {
            return new EndingJson(
                    ending.getLastDay(),
                    ending.getLinesList().stream().map(EndedLineJson::of).toList());
        }
    }

    /**
     * A line that ends.
     *
     * @param lineId the line
     * @param amounts how much less is contributed; none when the line ends wholly
     */
    @Serdeable
    record EndedLineJson(String lineId, List<EndedAmountJson> amounts) {
        static EndedLineJson of(EndedLine line) {
            return new EndedLineJson(
                    line.getLineId(),
                    line.getAmountsList().stream().map(EndedAmountJson::of).toList());
        }
    }

    /**
     * How much less is contributed for one period.
     *
     * @param fund from which fund
     * @param periodFrom first day of the period, ISO 8601
     * @param amountPence by how much less, in pence
     */
    @Serdeable
    record EndedAmountJson(
            @Schema(format = "Fund") @Nullable String fund, String periodFrom, long amountPence) {
        static EndedAmountJson of(EndedAmount amount) {
            return new EndedAmountJson(Sent.word(amount.getFund()), amount.getPeriodFrom(), amount.getAmountPence());
        }
    }

    /**
     * A line that is to end, or some of the own money in it.
     *
     * @param lineId the line
     * @param fund the fund from which less is to come; absent when the line ends wholly
     * @param yearlyPence how much less a year, in pence; 0 or absent when the line ends wholly
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record LineToEndJson(
            @Nullable String lineId,
            @Schema(format = "Fund") @Nullable String fund,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long yearlyPence) {
        LineToEnd toProto() {
            return LineToEnd.newBuilder()
                    .setLineId(Sent.text(lineId))
                    .setFundValue(Sent.number(Fund.getDescriptor(), "lines.fund", fund))
                    .setYearlyPence(yearlyPence)
                    .build();
        }
    }
}
