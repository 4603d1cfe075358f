package uk.concord.node.transport;

import io.grpc.Context;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import uk.concord.log.Hash;

/**
 * The process at the other end of a mutual TLS connection.
 *
 * @param commonName of its certificate
 * @param pin SHA-256 of its certificate's subjectPublicKeyInfo
 */
public record Peer(String commonName, Hash pin) {
    private static final Context.Key<Peer> KEY = Context.key("concord-peer");

    /** Who makes the current call. */
    public static Optional<Peer> current() {
        return Optional.ofNullable(KEY.get());
    }

    static Peer of(X509Certificate certificate) {
        return new Peer(commonName(certificate), pin(certificate));
    }

    static Hash pin(X509Certificate certificate) {
        return Hash.sha256(certificate.getPublicKey().getEncoded());
    }

    Context in(Context context) {
        return context.withValue(KEY, this);
    }

    private static String commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            return "";
        }
    }
}
