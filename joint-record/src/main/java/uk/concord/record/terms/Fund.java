package uk.concord.record.terms;

import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyKind;

/** The fund from which money comes; it matters because some are ring-fenced. */
public enum Fund {
    /** Council General Fund. */
    GENERAL_FUND,
    /** Dedicated Schools Grant, High Needs Block (ring-fenced). */
    DSG_HIGH_NEEDS,
    /** Public Health Grant (ring-fenced). */
    PUBLIC_HEALTH_GRANT,
    /** ICB baseline allocation. */
    ICB_BASELINE,
    /** NHS service development funding. */
    SERVICE_DEVELOPMENT,
    /** Grant of a third party. */
    GRANT;

    /** True when a body of this kind holds it; null for a third party. */
    public boolean belongsTo(@Nullable AgencyKind kind) {
        return switch (this) {
            case GENERAL_FUND, DSG_HIGH_NEEDS, PUBLIC_HEALTH_GRANT -> kind == AgencyKind.COUNCIL;
            case ICB_BASELINE, SERVICE_DEVELOPMENT -> kind == AgencyKind.HEALTH;
            case GRANT -> kind == null;
        };
    }
}
