package uk.concord.node.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import uk.concord.log.Hash;

/** Trusts a server only when the authority vouches for its certificate and name, and its key is a pinned one. */
final class PinnedTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager authority;
    private final List<Hash> pins;

    private PinnedTrust(X509ExtendedTrustManager authority, List<Hash> pins) {
        this.authority = authority;
        this.pins = List.copyOf(pins);
    }

    static PinnedTrust in(X509Certificate[] authorities, List<Hash> pins) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.length; i++) {
                store.setCertificateEntry("authority-" + i, authorities[i]);
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .map(found -> new PinnedTrust(found, pins))
                    .findFirst()
                    .orElseThrow(() -> new TransportUnusable("this Java has no X.509 trust manager"));
        } catch (GeneralSecurityException | IOException e) {
            throw new TransportUnusable("concord.transport.authority: its certificates cannot be trusted", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        authority.checkServerTrusted(chain, keyType, engine);
        checkPin(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType, Socket socket) throws CertificateException {
        authority.checkServerTrusted(chain, keyType, socket);
        checkPin(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        throw new CertificateException("a server's name cannot be checked without its connection");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        throw new CertificateException("pins are for servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("pins are for servers");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, Socket socket) throws CertificateException {
        throw new CertificateException("pins are for servers");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.getAcceptedIssuers();
    }

    private void checkPin(X509Certificate[] chain) throws CertificateException {
        if (!pins.contains(Peer.pin(chain[0]))) {
            throw new CertificateException(
                    "the server's key is not a pinned one: expected " + pins + ", found " + Peer.pin(chain[0]));
        }
    }
}
