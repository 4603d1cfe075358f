package uk.concord.record.notice;

import java.time.LocalDate;
import uk.concord.record.Pence;
import uk.concord.record.terms.Fund;

/**
 * How much of the giver's own contribution for one period ends.
 *
 * @param periodFrom first day of the period, as the terms name it
 * @param amount how much less is contributed for the period
 */
public record EndedAmount(Fund fund, LocalDate periodFrom, Pence amount) {}
