package uk.concord.node.transport;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import uk.concord.log.Hash;

/** The certificate this service shows as server and as client, its private key, and the authorities it trusts. */
@Singleton
public final class OwnCertificate {
    private final List<X509Certificate> chain;
    private final List<X509Certificate> authorities;
    private final PrivateKey privateKey;

    OwnCertificate(TransportConfiguration configuration) {
        chain = certificates("concord.transport.certificate", configuration.certificate());
        authorities = certificates("concord.transport.authority", configuration.authority());
        privateKey = privateKey(
                configuration.privateKey(), chain.getFirst().getPublicKey().getAlgorithm());
    }

    /** What partners pin: SHA-256 of the own subjectPublicKeyInfo. */
    public Hash pin() {
        return Peer.pin(chain.getFirst());
    }

    /** When the certificate ends. */
    public Instant ends() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    X509Certificate[] chain() {
        return chain.toArray(X509Certificate[]::new);
    }

    X509Certificate[] authorities() {
        return authorities.toArray(X509Certificate[]::new);
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    private static List<X509Certificate> certificates(String key, String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(OwnCertificate::x509)
                    .toList();
            if (found.isEmpty()) {
                throw new TransportUnusable(key + ": no certificate in " + file);
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new TransportUnusable(key + ": cannot read certificates from " + file, e);
        }
    }

    private static X509Certificate x509(Certificate certificate) {
        return (X509Certificate) certificate;
    }

    private static PrivateKey privateKey(String file, String algorithm) {
        try {
            var pem = Files.readString(Path.of(file), StandardCharsets.US_ASCII);
            var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new TransportUnusable(
                    "concord.transport.private-key: cannot read a PKCS#8 " + algorithm + " key from " + file, e);
        }
    }
}
