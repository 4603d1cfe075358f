package uk.concord.record;

/** One side of a partnership. */
public record Agency(AgencyCode code, AgencyKind kind, OrganisationCode organisation) {}
