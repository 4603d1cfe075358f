package uk.concord.dev.service;

import java.util.List;

/**
 * An agency of the stack.
 *
 * @param code its code, also the common name of its certificate
 * @param kind {@code COUNCIL} or {@code HEALTH}
 * @param organisation its public identifier
 * @param module the module of its service
 * @param referencePrefix what references of records it opens begin with
 * @param audience the client in Keycloak that stands for its service
 */
public record Agency(
        String code,
        String kind,
        String name,
        String shortName,
        String organisation,
        String referencePrefix,
        String module,
        String audience) {
    public static final Agency KENT = new Agency(
            "kcc",
            "COUNCIL",
            "Kent County Council",
            "Kent",
            "GSS:E10000016",
            "KC",
            "council-service",
            "kcc-council-service");
    public static final Agency HEALTH = new Agency(
            "kmicb",
            "HEALTH",
            "NHS Kent and Medway",
            "NHS Kent and Medway",
            "ODS:QKS",
            "KM",
            "health-service",
            "kmicb-health-service");
    public static final Agency MEDWAY = new Agency(
            "mdw",
            "COUNCIL",
            "Medway Council",
            "Medway",
            "GSS:E06000035",
            "MW",
            "council-service",
            "mdw-council-service");

    /** The class that starts its service. */
    public String mainClass() {
        return kind.equals("COUNCIL") ? "uk.concord.council.CouncilService" : "uk.concord.health.HealthService";
    }

    /** All agencies. */
    public static List<Agency> all() {
        return List.of(KENT, HEALTH, MEDWAY);
    }
}
