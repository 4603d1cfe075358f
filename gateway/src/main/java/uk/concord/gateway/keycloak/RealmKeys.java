package uk.concord.gateway.keycloak;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The realm's public keys, kept for a while and fetched anew when a token names one that is not among them. */
@Singleton
final class RealmKeys implements JWKSource<SecurityContext> {
    private static final int LARGEST = 256 * 1024;
    private static final long GOOD_FOR = 300_000;
    private static final long LONGEST_WAIT = 5_000;
    private static final long BETWEEN_FETCHES = 2_000;
    private static final long KEPT_WHILE_AWAY = 4 * 3_600_000;

    private final Discovery discovery;
    private final int timeout;
    private volatile @Nullable Source source;

    RealmKeys(Discovery discovery, KeycloakSettings settings) {
        this.discovery = discovery;
        this.timeout = Math.toIntExact(settings.timeout().toMillis());
    }

    private record Source(String address, JWKSource<SecurityContext> keys) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        return current().get(selector, context);
    }

    private JWKSource<SecurityContext> current() throws KeySourceException {
        var address = discovery.endpoints().keys();
        var known = source;
        if (known == null || !known.address().equals(address)) {
            known = new Source(address, from(address));
            source = known;
        }
        return known.keys();
    }

    private JWKSource<SecurityContext> from(String address) throws KeySourceException {
        try {
            var retriever = new DefaultResourceRetriever(timeout, timeout, LARGEST);
            return JWKSourceBuilder.<SecurityContext>create(URI.create(address).toURL(), retriever)
                    .cache(GOOD_FOR, LONGEST_WAIT)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES)
                    .outageTolerant(KEPT_WHILE_AWAY)
                    .build();
        } catch (MalformedURLException wrong) {
            throw new KeySourceException("jwks_uri is no address", wrong);
        }
    }
}
