package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;

/**
 * Something that terms promise to measure, with its target.
 *
 * @param measureId its name within the record, kept across versions: 1 to 20 characters of a-z, 0-9 and "-"
 * @param lineId the line it is about, by its id; absent when it is about all that the terms secure
 * @param name what is measured; 1 to 200 characters
 * @param unit the unit in words; 1 to 100 characters
 * @param direction on which side of the target a value is to lie
 * @param targetHundredths the target in hundredths of the unit: 9250 is 92.5
 * @param frequency how often it is returned: for each period of the financial year, cut to the days of the terms
 * @param dueDays within how many days after a period's last day its return is due; 1 to 92
 * @param returnerScheme the scheme of the code of who returns it: ODS or GSS
 * @param returnerCode the code of who returns it: a provider, payee or payer of the terms
 * @param enteredBy which of the two agencies enters it
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record MeasureJson(
        @Nullable String measureId,
        @Nullable String lineId,
        @Nullable String name,
        @Nullable String unit,
        @Schema(format = "MeasureDirection") @Nullable String direction,
        @Nullable Long targetHundredths,
        @Schema(format = "MeasureFrequency") @Nullable String frequency,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        int dueDays,

        @Nullable String returnerScheme,
        @Nullable String returnerCode,
        @Schema(format = "MeasureAgency") @Nullable String enteredBy) {
    static MeasureJson of(Measure measure) {
        return new MeasureJson(
                measure.getMeasureId(),
                Sent.orNull(measure.getLineId()),
                measure.getName(),
                measure.getUnit(),
                Sent.word(measure.getDirection()),
                measure.hasTargetHundredths() ? measure.getTargetHundredths() : null,
                Sent.word(measure.getFrequency()),
                measure.getDueDays(),
                Sent.orNull(measure.getReturnerScheme()),
                Sent.orNull(measure.getReturnerCode()),
                Sent.word(measure.getEnteredBy()));
    }

    Measure toProto(String field) {
        var measure = Measure.newBuilder()
                .setMeasureId(Sent.text(measureId))
                .setLineId(Sent.text(lineId))
                .setName(Sent.text(name))
                .setUnit(Sent.text(unit))
                .setDirectionValue(Sent.number(MeasureDirection.getDescriptor(), field + ".direction", direction))
                .setFrequencyValue(Sent.number(MeasureFrequency.getDescriptor(), field + ".frequency", frequency))
                .setDueDays(dueDays)
                .setReturnerScheme(Sent.text(returnerScheme))
                .setReturnerCode(Sent.text(returnerCode))
                .setEnteredByValue(Sent.number(MeasureAgency.getDescriptor(), field + ".enteredBy", enteredBy));
        if (targetHundredths != null) {
            measure.setTargetHundredths(targetHundredths);
        }
        return measure.build();
    }
}
