package uk.concord.node.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Reads certificate, private key and authorities from their files, and tells when these have changed. */
record IdentityFiles(TransportConfiguration configuration) {

    /** When each file was changed last and how long it is; two that are equal mean that nothing was replaced. */
    record Stamp(List<FileTime> changed, List<Long> lengths) {}

    Stamp stamp() throws IOException {
        var paths = List.of(
                Path.of(configuration.certificate()),
                Path.of(configuration.privateKey()),
                Path.of(configuration.authority()));
        var changed = new ArrayList<FileTime>();
        var lengths = new ArrayList<Long>();
        for (var path : paths) {
            changed.add(Files.getLastModifiedTime(path));
            lengths.add(Files.size(path));
        }
        return new Stamp(changed, lengths);
    }

    Identity read() {
        var chain = certificates("concord.transport.certificate", configuration.certificate());
        return new Identity(
                chain,
                privateKey(
                        configuration.privateKey(),
                        chain.getFirst().getPublicKey().getAlgorithm()),
                trust(certificates("concord.transport.authority", configuration.authority())));
    }

    private static List<X509Certificate> certificates(String key, String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(IdentityFiles::x509)
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

    private static X509ExtendedTrustManager trust(List<X509Certificate> authorities) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new TransportUnusable("this Java has no X.509 trust manager"));
        } catch (GeneralSecurityException | IOException e) {
            throw new TransportUnusable("concord.transport.authority: its certificates cannot be trusted", e);
        }
    }
}
