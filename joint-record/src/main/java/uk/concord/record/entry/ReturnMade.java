package uk.concord.record.entry;

import java.time.LocalDate;
import uk.concord.record.Hundredths;
import uk.concord.record.terms.MeasurePeriod;

/**
 * What was returned of a measure for one period. A later one for the same period corrects it.
 *
 * @param terms the agreed terms in which the measure stands, by the offer that names them
 * @param measure its id there
 * @param returnedOn the day on which whoever measures returned it
 */
public record ReturnMade(
        OfferReference terms, String measure, MeasurePeriod period, Hundredths value, LocalDate returnedOn)
        implements Payload {
    @Override
    public EntryType type() {
        return EntryType.RETURN_MADE;
    }
}
