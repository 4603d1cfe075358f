package uk.concord.record.wire;

import uk.concord.record.Hundredths;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.terms.MeasurePeriod;

/** Reads and writes returns; reading throws {@link IllegalArgumentException} on what is malformed. */
final class ReturnCodec {
    private static final int MOST_MEASURE_ID = 100;

    private ReturnCodec() {}

    static ReturnMade read(uk.concord.proto.entry.v1.ReturnMade message) {
        return new ReturnMade(
                NegotiationCodec.reference(message.getTerms()),
                Reading.text(message.getMeasureId(), 1, MOST_MEASURE_ID),
                new MeasurePeriod(Reading.date(message.getFrom()), Reading.date(message.getTo())),
                new Hundredths(message.getValueHundredths()),
                Reading.date(message.getReturnedOn()));
    }

    static uk.concord.proto.entry.v1.ReturnMade write(ReturnMade made) {
        return uk.concord.proto.entry.v1.ReturnMade.newBuilder()
                .setTerms(NegotiationCodec.write(made.terms()))
                .setMeasureId(made.measure())
                .setFrom(made.period().from().toString())
                .setTo(made.period().to().toString())
                .setValueHundredths(made.value().value())
                .setReturnedOn(made.returnedOn().toString())
                .build();
    }
}
