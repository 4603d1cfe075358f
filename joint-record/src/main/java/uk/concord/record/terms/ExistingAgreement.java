package uk.concord.record.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When and where the offering agency decided an agreement that is only recorded now. */
public record ExistingAgreement(@Nullable LocalDate decidedOn, String minuteReference) {}
