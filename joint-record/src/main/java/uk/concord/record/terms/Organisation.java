package uk.concord.record.terms;

import uk.concord.record.OrganisationCode;

/** An organisation as terms name it: its public code, and its name at the time of writing. */
public record Organisation(OrganisationCode code, String name) {}
