package uk.concord.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cookies as a browser keeps them for localhost: it is a secure context there even without TLS, so Keycloak marks its
 * cookies Secure, and the JDK's own store would never send those back.
 */
final class LocalCookies extends CookieManager {
    private static final Pattern SECURE = Pattern.compile(";\\s*Secure(?=;|$)", Pattern.CASE_INSENSITIVE);

    LocalCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        var kept = new HashMap<>(headers);
        kept.replaceAll((name, values) -> "set-cookie".equalsIgnoreCase(name)
                ? values.stream()
                        .map(value -> SECURE.matcher(value).replaceAll(""))
                        .toList()
                : values);
        super.put(uri, kept);
    }
}
