package uk.concord.node.transport;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Where this service's certificate chain, its private key and the authority it trusts lie (PEM), and who may call for users.
 *
 * @param userCallers common names of the certificates that may call with a user's token
 */
@ConfigurationProperties("concord.transport")
public record TransportConfiguration(
        @NotBlank String certificate,
        @NotBlank String privateKey,
        @NotBlank String authority,
        @NotEmpty @Bindable(defaultValue = "gateway") List<String> userCallers) {

    /** Copies the list. */
    public TransportConfiguration {
        userCallers = List.copyOf(userCallers);
    }
}
