package uk.concord.node.transport;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * A certificate with its private key and the authorities beside it, as they lay in the files at one moment.
 *
 * @param trust in those authorities
 */
record Identity(List<X509Certificate> chain, PrivateKey privateKey, X509ExtendedTrustManager trust) {
    private static final byte[] SOMETHING = {1, 2, 3};

    Identity {
        chain = List.copyOf(chain);
        if (!belongTogether(chain.getFirst(), privateKey)) {
            throw new TransportUnusable(
                    "concord.transport: the certificate and the private key do not belong together; while both are being"
                            + " replaced that passes by itself");
        }
    }

    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        var algorithm =
                switch (key.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> key.getAlgorithm();
                };
        try {
            var signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SOMETHING);
            var verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(SOMETHING);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
