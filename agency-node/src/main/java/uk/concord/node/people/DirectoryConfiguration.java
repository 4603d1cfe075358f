package uk.concord.node.people;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * Where the directory of people is and who this service is there. It is asked only where e-mail is sent.
 *
 * @param address the realm's address as this service reaches it
 * @param clientId a client with a service account that may see users and groups
 * @param timeout how long one question may take
 */
@ConfigurationProperties("concord.directory")
public record DirectoryConfiguration(
        @NotBlank String address,
        @NotBlank String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "3s") Duration timeout) {
    private static final String REALMS = "/realms/";

    public DirectoryConfiguration {
        if (address.lastIndexOf(REALMS) < 0) {
            throw new IllegalArgumentException(
                    "concord.directory.address is " + address + ", expected a realm's address, with /realms/ in it");
        }
    }

    String server() {
        return address.substring(0, address.lastIndexOf(REALMS));
    }

    String realm() {
        return address.substring(address.lastIndexOf(REALMS) + REALMS.length());
    }

    @Override
    public String toString() {
        return "DirectoryConfiguration[" + address + ", " + clientId + "]";
    }
}
