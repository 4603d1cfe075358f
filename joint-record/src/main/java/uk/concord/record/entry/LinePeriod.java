package uk.concord.record.entry;

import java.time.LocalDate;

/**
 * Some days of a line, within one financial year: what money was spent or paid for.
 *
 * @param terms the terms in which the line stands, by the offer that names them
 * @param line its id there
 */
public record LinePeriod(OfferReference terms, String line, LocalDate from, LocalDate to) {}
