package uk.concord.record.notice;

import java.time.LocalDate;
import uk.concord.record.Pence;

/** An amount that is taken off a period from the day after the last day. */
record Cut(LocalDate lastDay, Pence amount) {}
