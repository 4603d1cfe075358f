package uk.concord.dev.service;

import java.util.List;

/** Two agencies that commission together. */
public record Partnership(String id, Agency council, Agency health) {
    /** All partnerships. */
    public static List<Partnership> all() {
        return List.of(
                new Partnership("kcc-kmicb", Agency.KENT, Agency.HEALTH),
                new Partnership("mdw-kmicb", Agency.MEDWAY, Agency.HEALTH));
    }

    /** Those of one agency. */
    public static List<Partnership> of(Agency agency) {
        return all().stream()
                .filter(one -> one.council().equals(agency) || one.health().equals(agency))
                .toList();
    }

    public List<Agency> agencies() {
        return List.of(council, health);
    }

    /** The agency whose first offer stands when two cross. */
    public Agency tieBreak() {
        return health;
    }

    public Agency partnerOf(Agency own) {
        return own.equals(council) ? health : council;
    }
}
