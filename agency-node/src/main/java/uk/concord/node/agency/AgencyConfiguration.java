package uk.concord.node.agency;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * The agency that runs this service.
 *
 * @param kind {@code COUNCIL} or {@code HEALTH}
 * @param organisation its public identifier, {@code <scheme>:<id>}
 */
@ConfigurationProperties("concord.agency")
public record AgencyConfiguration(
        @Pattern(regexp = "[a-z][a-z0-9]{1,15}") String code,
        @Pattern(regexp = "COUNCIL|HEALTH") String kind,
        @NotBlank String name,
        @NotBlank String shortName,
        @NotBlank String organisation) {}
