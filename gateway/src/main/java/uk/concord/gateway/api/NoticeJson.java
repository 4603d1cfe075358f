package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.EndedAmount;
import uk.concord.proto.entry.v1.EndedLine;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.record.v1.LineToEnd;
import uk.concord.proto.record.v1.NoticeView;

/** Notice that was given. */
@Serdeable
record NoticeJson(
        String agency,
        OfferReferenceJson agreement,
        EndingJson ending,
        boolean standing,
        @Nullable String recordedAt,
        @Nullable String receivedAt) {
    static NoticeJson of(NoticeView notice) {
        return new NoticeJson(
                notice.getAgency(),
                OfferReferenceJson.of(notice.getAgreement()),
                EndingJson.of(notice.getEnding()),
                notice.getStanding(),
                Sent.instant(notice.getRecordedAtMicros()),
                Sent.instant(notice.getReceivedAtMicros()));
    }

    /** What ends; no lines when the whole agreement does. */
    @Serdeable
    record EndingJson(String lastDay, List<EndedLineJson> lines) {
        static EndingJson of(Ending ending) {
            return new EndingJson(
                    ending.getLastDay(),
                    ending.getLinesList().stream().map(EndedLineJson::of).toList());
        }
    }

    /** A line that ends; no amounts when it ends wholly. */
    @Serdeable
    record EndedLineJson(String lineId, List<EndedAmountJson> amounts) {
        static EndedLineJson of(EndedLine line) {
            return new EndedLineJson(
                    line.getLineId(),
                    line.getAmountsList().stream().map(EndedAmountJson::of).toList());
        }
    }

    /** How much less is contributed for one period. */
    @Serdeable
    record EndedAmountJson(@Nullable String fund, String periodFrom, long amountPence) {
        static EndedAmountJson of(EndedAmount amount) {
            return new EndedAmountJson(Sent.word(amount.getFund()), amount.getPeriodFrom(), amount.getAmountPence());
        }
    }

    /** A line that is to end; with fund and yearly amount only some of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record LineToEndJson(@Nullable String lineId, @Nullable String fund, long yearlyPence) {
        LineToEnd toProto() {
            return LineToEnd.newBuilder()
                    .setLineId(Sent.text(lineId))
                    .setFundValue(Sent.number(Fund.getDescriptor(), "lines.fund", fund))
                    .setYearlyPence(yearlyPence)
                    .build();
        }
    }
}
