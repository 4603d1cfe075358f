package uk.concord.record.novation;

import java.time.LocalDate;
import uk.concord.record.terms.Organisation;

/**
 * Somebody whom agreed terms name beyond its last day, and who stands in its place.
 *
 * @param leaving as the terms name it
 * @param from the first day of the terms on which the successor can
 */
public record Succession(Organisation leaving, Organisation successor, LocalDate from) {}
