package uk.concord.testkit.service;

/**
 * An agency as tests configure its service.
 *
 * @param approverPost the post whose limits its scheme of delegation knows
 */
public record TestAgency(
        String code,
        String kind,
        String name,
        String shortName,
        String organisation,
        String referencePrefix,
        String audience,
        String approverPost) {
    /** Kent's council. */
    public static final TestAgency KENT = new TestAgency(
            "kcc",
            "COUNCIL",
            "Kent County Council",
            "Kent",
            "GSS:E10000016",
            "KC",
            "kcc-council-service",
            "Director of Education and SEND");

    /** The NHS body of Kent and Medway. */
    public static final TestAgency HEALTH = new TestAgency(
            "kmicb",
            "HEALTH",
            "NHS Kent and Medway",
            "NHS Kent and Medway",
            "ODS:QKS",
            "KM",
            "kmicb-health-service",
            "Director of children's commissioning");

    /** Medway's council. */
    public static final TestAgency MEDWAY = new TestAgency(
            "mdw",
            "COUNCIL",
            "Medway Council",
            "Medway",
            "GSS:E06000035",
            "MW",
            "mdw-council-service",
            "Director of People");

    /** The partnership of a council with the NHS body. */
    static String partnership(TestAgency one, TestAgency other) {
        return (one.kind().equals("COUNCIL") ? one : other).code() + "-kmicb";
    }
}
