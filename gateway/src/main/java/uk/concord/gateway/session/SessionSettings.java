package uk.concord.gateway.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sessions are kept.
 *
 * @param publicUrl the gateway's address as browsers see it; over https the cookie is bound to this very host
 * @param key 32 bytes in Base64 under which sessions are encrypted; or else keyFile
 * @param keyFile a file that holds the key
 * @param idle how long a session lives without a request
 * @param longest how long it lives at most
 */
@ConfigurationProperties("concord.session")
public record SessionSettings(
        URI publicUrl, @Nullable String key, @Nullable String keyFile, Duration idle, Duration longest) {
    public boolean overTls() {
        return "https".equals(publicUrl.getScheme());
    }

    @Override
    public String toString() {
        return "SessionSettings[" + publicUrl + "]";
    }
}
