package uk.concord.node.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * Whose tokens this service accepts.
 *
 * @param issuer the one issuer
 * @param jwksUrl where the issuer publishes its keys
 * @param audience the one audience: this agency's own client
 * @param leeway by how much the issuer's clock and ours may differ
 */
@ConfigurationProperties("concord.identity")
public record IdentityConfiguration(
        @NotBlank String issuer,
        @NotBlank String jwksUrl,
        @NotBlank String audience,
        @Bindable(defaultValue = "20s") Duration leeway) {}
