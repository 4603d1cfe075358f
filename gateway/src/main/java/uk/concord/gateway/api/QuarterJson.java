package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.StatedSum;
import uk.concord.proto.record.v1.AccountQuery;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.StatedView;

/**
 * What both agencies have said of the statement of account at the end of a quarter.
 *
 * @param on the quarter's last day, ISO 8601
 * @param agreed true when both have agreed the same statement
 * @param council the newest statement that the council has agreed; absent while it has agreed none
 * @param health the newest that the NHS body has agreed, likewise
 * @param queries what either has said against the other's newest
 */
@Serdeable
record QuarterJson(
        String on,
        boolean agreed,
        @Nullable StatedJson council,
        @Nullable StatedJson health,
        List<AccountQueryJson> queries) {
    static QuarterJson of(QuarterView quarter) {
        return new QuarterJson(
                quarter.getOn(),
                quarter.getAgreed(),
                quarter.hasCouncil() ? StatedJson.of(quarter.getCouncil()) : null,
                quarter.hasHealth() ? StatedJson.of(quarter.getHealth()) : null,
                quarter.getQueriesList().stream().map(AccountQueryJson::of).toList());
    }

    /**
     * A statement that an agency has agreed.
     *
     * @param id names it in a query
     * @param digest SHA-256 over the statement, hexadecimal
     * @param council the council's sum in it
     * @param health the NHS body's sum in it
     * @param post who agreed it
     * @param statedAt when
     * @param receivedAt when the partner received it; absent while it has not, or when the partner agreed it
     */
    @Serdeable
    record StatedJson(
            @Nullable String id,
            @Nullable String digest,
            StatedSumJson council,
            StatedSumJson health,
            String post,
            @Nullable @Schema(format = "date-time") String statedAt,
            @Nullable @Schema(format = "date-time") String receivedAt) {
        static StatedJson of(StatedView stated) {
            return new StatedJson(
                    Sent.hash(stated.getLeaf()),
                    Sent.hash(stated.getDigest()),
                    StatedSumJson.of(stated.getCouncil()),
                    StatedSumJson.of(stated.getHealth()),
                    stated.getActor().getPost(),
                    Sent.instant(stated.getStatedAtMicros()),
                    Sent.instant(stated.getReceivedAtMicros()));
        }
    }

    /**
     * One body's sum over all lines, in pence.
     *
     * @param duePence due by the day
     * @param paidPence paid of the year by the day
     */
    @Serdeable
    record StatedSumJson(long duePence, long paidPence) {
        static StatedSumJson of(StatedSum sum) {
            return new StatedSumJson(sum.getDuePence(), sum.getPaidPence());
        }
    }

    /**
     * What an agency has said against the other's statement.
     *
     * @param agency the agency that asks
     * @param post who
     * @param askedAt when
     * @param text the words; empty when they were erased or have not come
     */
    @Serdeable
    record AccountQueryJson(
            String agency,
            String post,
            @Nullable @Schema(format = "date-time") String askedAt,
            String text) {
        static AccountQueryJson of(AccountQuery query) {
            return new AccountQueryJson(
                    query.getAgency(),
                    query.getActor().getPost(),
                    Sent.instant(query.getAskedAtMicros()),
                    query.getText());
        }
    }
}
