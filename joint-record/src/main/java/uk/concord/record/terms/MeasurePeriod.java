package uk.concord.record.terms;

import java.time.LocalDate;

/** Days for which something is measured, first and last counted. */
public record MeasurePeriod(LocalDate from, LocalDate to) {}
