package uk.concord.gateway.agencies;

import java.util.Comparator;
import java.util.List;

/**
 * An agency whose service this gateway can call.
 *
 * @param addresses of its instances, as host and port
 * @param audience the Keycloak client its service accepts tokens for
 */
public record KnownAgency(
        String code,
        String name,
        String shortName,
        List<String> addresses,
        String audience,
        List<String> partnerships) {
    public KnownAgency {
        addresses = List.copyOf(addresses);
        partnerships = List.copyOf(partnerships);
    }

    /** The order in which a partnership's id names its agencies: the council first. */
    public static Comparator<KnownAgency> inOrderOf(String partnership) {
        return Comparator.comparing((KnownAgency agency) -> !partnership.startsWith(agency.code + "-"))
                .thenComparing(KnownAgency::code);
    }
}
