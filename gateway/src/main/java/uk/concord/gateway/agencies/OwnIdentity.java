package uk.concord.gateway.agencies;

import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the gateway shows to the agencies' services, and whom it trusts. Files that were replaced count from the next connection on,
 * without a restart; ones that cannot be used change nothing and are told once.
 */
final class OwnIdentity {
    private static final Logger LOG = LoggerFactory.getLogger(OwnIdentity.class);

    private final Map<String, File> files = new TreeMap<>();
    private final AdvancedTlsX509KeyManager shown = new AdvancedTlsX509KeyManager();
    private final AdvancedTlsX509TrustManager trusted;
    private List<Long> used;
    private List<Long> seen;

    OwnIdentity(TransportSettings settings) {
        files.put("concord.transport.certificate", new File(settings.certificate()));
        files.put("concord.transport.private-key", new File(settings.privateKey()));
        files.put("concord.transport.authority", new File(settings.authority()));
        files.forEach(OwnIdentity::mustBeReadable);
        used = stamp();
        seen = used;
        try {
            trusted = AdvancedTlsX509TrustManager.newBuilder().build();
            load();
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw new IllegalStateException("The files under concord.transport cannot be used", unusable);
        }
    }

    AdvancedTlsX509KeyManager shown() {
        return shown;
    }

    AdvancedTlsX509TrustManager trusted() {
        return trusted;
    }

    /** What has changed is taken once it has stayed so from one look to the next: nobody replaces three files at once. */
    synchronized void look() {
        var now = stamp();
        if (!now.equals(used) && now.equals(seen)) {
            used = now;
            try {
                load();
                LOG.info("the certificate, key and authorities under concord.transport were replaced");
            } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
                LOG.error("what has been put under concord.transport is not used: {}", unusable.toString());
            }
        }
        seen = now;
    }

    private void load() throws IOException, GeneralSecurityException {
        trusted.updateTrustCredentials(file("concord.transport.authority"));
        shown.updateIdentityCredentials(file("concord.transport.certificate"), file("concord.transport.private-key"));
    }

    private File file(String key) {
        return files.getOrDefault(key, new File(key));
    }

    /** When each was changed last and how long it is. */
    private List<Long> stamp() {
        return files.values().stream()
                .flatMap(file -> List.of(file.lastModified(), file.length()).stream())
                .toList();
    }

    private static void mustBeReadable(String key, File file) {
        if (!file.canRead()) {
            throw new IllegalStateException(key + " names a file that cannot be read: " + file.getAbsolutePath());
        }
    }
}
