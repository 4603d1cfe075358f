package uk.concord.record;

/** A council and an NHS body that commission together. */
public record Partnership(PartnershipId id, Agency council, Agency health, AgencyCode tieBreak) {

    public Partnership {
        if (council.kind() != AgencyKind.COUNCIL || health.kind() != AgencyKind.HEALTH) {
            throw new IllegalArgumentException("A partnership joins one council and one NHS body: " + id);
        }
        if (council.code().equals(health.code()) || council.organisation().equals(health.organisation())) {
            throw new IllegalArgumentException("A partnership joins two different agencies: " + id);
        }
        if (!tieBreak.equals(council.code()) && !tieBreak.equals(health.code())) {
            throw new IllegalArgumentException("The tie-break agency must be one of the two: " + id);
        }
    }

    public boolean has(AgencyCode code) {
        return council.code().equals(code) || health.code().equals(code);
    }

    public Agency agency(AgencyCode code) {
        if (council.code().equals(code)) {
            return council;
        }
        if (health.code().equals(code)) {
            return health;
        }
        throw new IllegalArgumentException(code + " does not belong to " + id);
    }

    public Agency partnerOf(AgencyCode code) {
        return agency(code).equals(council) ? health : council;
    }
}
