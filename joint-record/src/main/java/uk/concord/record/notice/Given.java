package uk.concord.record.notice;

import uk.concord.record.OrganisationCode;

/** A notice as it bears on money: by whom, and what it ends. */
public record Given(OrganisationCode giver, Ending ending) {}
