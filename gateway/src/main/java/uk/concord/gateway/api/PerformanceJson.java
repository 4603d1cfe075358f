package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DueReturnView;
import uk.concord.proto.record.v1.MeasuredView;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReturnView;

/**
 * The performance of one record.
 *
 * @param recordId the record, a UUID
 * @param ref its human reference
 * @param title its title
 * @param on the day on which it is read, ISO 8601
 * @param measures what its agreements promise to measure, with what was returned
 */
@Serdeable
record PerformanceJson(String recordId, String ref, String title, String on, List<MeasuredJson> measures) {
    static PerformanceJson of(PerformanceView performance) {
        return new PerformanceJson(
                performance.getRecordId(),
                performance.getRef(),
                performance.getTitle(),
                performance.getOn(),
                performance.getMeasuresList().stream().map(MeasuredJson::of).toList());
    }

    /**
     * A measure through all agreements that have it.
     *
     * @param measure the measure as the latest of them has it
     * @param lineName the line it is about, as those terms name it; absent when it is about all that they secure
     * @param returner who returns it
     * @param enteredBy code of the agency that enters it
     * @param periods those that are over and the one after them, in order
     */
    @Serdeable
    record MeasuredJson(
            MeasureJson measure,
            @Nullable String lineName,
            @Nullable OrganisationJson returner,
            String enteredBy,
            List<MeasurePeriodJson> periods) {
        static MeasuredJson of(MeasuredView measured) {
            return new MeasuredJson(
                    MeasureJson.of(measured.getMeasure()),
                    Sent.orNull(measured.getLineName()),
                    measured.hasReturner() ? OrganisationJson.of(measured.getReturner()) : null,
                    measured.getEnteredBy(),
                    measured.getPeriodsList().stream()
                            .map(MeasurePeriodJson::of)
                            .toList());
        }
    }

    /**
     * What is due of a measure for one period, and what has come of it.
     *
     * @param terms the agreed terms in force for the period, by their offer
     * @param from the first day, ISO 8601
     * @param to the last day, ISO 8601
     * @param due the last day on which the return is in time, ISO 8601
     * @param direction on which side of the target the value is to lie
     * @param targetHundredths the target in hundredths of the measure's unit
     * @param standing how it stands on the day
     * @param returns what was returned, the oldest first: the last one counts
     * @param differenceHundredths the value that counts less the target; absent while nothing was returned
     * @param met true when the value that counts meets the target; absent while nothing was returned
     * @param enterable true when the own agency can enter a return for it
     */
    @Serdeable
    record MeasurePeriodJson(
            OfferReferenceJson terms,
            String from,
            String to,
            String due,
            @Schema(format = "MeasureDirection") @Nullable String direction,
            long targetHundredths,
            @Schema(format = "ReturnStanding") @Nullable String standing,
            List<MeasureReturnJson> returns,
            @Nullable Long differenceHundredths,
            @Nullable Boolean met,
            boolean enterable) {
        static MeasurePeriodJson of(DueReturnView period) {
            var returned = period.getReturnsCount() > 0;
            return new MeasurePeriodJson(
                    OfferReferenceJson.of(period.getTerms()),
                    period.getFrom(),
                    period.getTo(),
                    period.getDue(),
                    Sent.word(period.getDirection()),
                    period.getTargetHundredths(),
                    Sent.word(period.getStanding()),
                    period.getReturnsList().stream().map(MeasureReturnJson::of).toList(),
                    returned ? period.getDifferenceHundredths() : null,
                    returned ? period.getMet() : null,
                    period.getEnterable());
        }
    }

    /**
     * One return.
     *
     * @param id leaf hash of its entry, hexadecimal: names it within the record
     * @param agency code of the agency that entered it
     * @param post post of whoever entered it
     * @param enteredAt when it was entered
     * @param receivedAt when the partner's receipt for it arrived here, or ours was given; absent while not yet
     * @param valueHundredths the value in hundredths of the measure's unit
     * @param returnedOn the day on which it was returned, ISO 8601
     * @param note what is to be known about it; absent for none, or where its words are not held
     */
    @Serdeable
    record MeasureReturnJson(
            @Nullable String id,
            String agency,
            String post,
            @Nullable String enteredAt,
            @Nullable String receivedAt,
            long valueHundredths,
            String returnedOn,
            @Nullable String note) {
        static MeasureReturnJson of(ReturnView made) {
            return new MeasureReturnJson(
                    Sent.hash(made.getLeaf()),
                    made.getAgency(),
                    made.getActor().getPost(),
                    Sent.instant(made.getEnteredAtMicros()),
                    Sent.instant(made.getReceivedAtMicros()),
                    made.getValueHundredths(),
                    made.getReturnedOn(),
                    Sent.orNull(made.getNote()));
        }
    }
}
