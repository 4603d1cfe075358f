package uk.concord.node.transport;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import uk.concord.log.Hash;

/** Trusts a server only when the authority vouches for its certificate and name, and its key is a pinned one just now. */
final class PinnedTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager authority;
    private final Supplier<? extends Collection<Hash>> pins;

    PinnedTrust(X509ExtendedTrustManager authority, Supplier<? extends Collection<Hash>> pins) {
        this.authority = authority;
        this.pins = pins;
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
        var expected = pins.get();
        if (!expected.contains(Peer.pin(chain[0]))) {
            throw new CertificateException(
                    "the server's key is not a pinned one: expected " + expected + ", found " + Peer.pin(chain[0]));
        }
    }
}
