package uk.concord.gateway.agencies;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * How the gateway proves itself to the agencies' services and knows them: PEM files.
 *
 * @param deadline how long one call may take
 */
@ConfigurationProperties("concord.transport")
record TransportSettings(
        @NotBlank String certificate,
        @NotBlank String privateKey,
        @NotBlank String authority,
        Duration deadline) {}
