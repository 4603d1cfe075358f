package uk.concord.gateway.agencies;

import java.util.List;

/**
 * An agency whose service this gateway can call.
 *
 * @param audience the Keycloak client its service accepts tokens for
 */
public record KnownAgency(
        String code, String name, String shortName, String address, String audience, List<String> partnerships) {
    public KnownAgency {
        partnerships = List.copyOf(partnerships);
    }
}
