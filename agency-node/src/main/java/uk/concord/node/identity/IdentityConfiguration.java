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
 * @param keysFresh how long keys that were fetched count without another look at the issuer
 * @param keysKept how long they count at most while the issuer cannot be reached
 */
@ConfigurationProperties("concord.identity")
public record IdentityConfiguration(
        @NotBlank String issuer,
        @NotBlank String jwksUrl,
        @NotBlank String audience,
        @Bindable(defaultValue = "20s") Duration leeway,
        @Bindable(defaultValue = "5m") Duration keysFresh,
        @Bindable(defaultValue = "30m") Duration keysKept) {

    public IdentityConfiguration {
        if (!keysFresh.isPositive() || keysKept.compareTo(keysFresh) < 0) {
            throw new IllegalArgumentException("concord.identity.keys-fresh is " + keysFresh + " and .keys-kept "
                    + keysKept + ", expected more than nothing and no less than that");
        }
    }
}
