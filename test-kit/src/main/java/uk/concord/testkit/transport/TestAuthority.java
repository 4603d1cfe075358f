package uk.concord.testkit.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import uk.concord.log.Hash;

/** A certificate authority for tests: it issues P-256 certificates for localhost, under any name, for any time. */
public final class TestAuthority {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));
    private static final SecureRandom RANDOM = new SecureRandom();
    private final String name;
    private final KeyPair keys;
    private final Instant from;
    private final Instant to;

    /** An authority whose certificates are good from one instant to another. */
    public TestAuthority(String name, Instant from, Instant to) {
        this.name = name;
        this.keys = keyPair();
        this.from = from;
        this.to = to;
    }

    /** Certificate and key as PEM files, and what a partner pins. */
    public record Issued(Path certificate, Path privateKey, Hash pin) {}

    /** Writes the authority's own certificate. */
    public Path writeTo(Path file) {
        byte[] basicConstraints = Der.sequence(Der.oid(2, 5, 29, 19), Der.yes(), Der.octets(Der.sequence(Der.yes())));
        return write(file, "CERTIFICATE", certificate(name, keys, basicConstraints, from, to));
    }

    /** Issues {@code <directory>/<common name>.crt} and {@code .key} for localhost. */
    public Issued issue(String commonName, Path directory) {
        return issue(commonName, directory, from, to);
    }

    /** The same, good for another time than the authority's. */
    public Issued issue(String commonName, Path directory, Instant from, Instant to) {
        var subject = keyPair();
        byte[] localhost = Der.tagged(0x82, "localhost".getBytes(StandardCharsets.US_ASCII));
        byte[] loopback = Der.tagged(0x87, new byte[] {127, 0, 0, 1});
        byte[] names = Der.sequence(Der.oid(2, 5, 29, 17), Der.octets(Der.sequence(localhost, loopback)));
        return new Issued(
                write(
                        directory.resolve(commonName + ".crt"),
                        "CERTIFICATE",
                        certificate(commonName, subject, names, from, to)),
                write(
                        directory.resolve(commonName + ".key"),
                        "PRIVATE KEY",
                        subject.getPrivate().getEncoded()),
                Hash.sha256(subject.getPublic().getEncoded()));
    }

    private byte[] certificate(String commonName, KeyPair subject, byte[] extension, Instant from, Instant to) {
        byte[] body = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(120, RANDOM).add(BigInteger.ONE)),
                ECDSA_WITH_SHA256,
                named(name),
                Der.sequence(Der.time(from), Der.time(to)),
                named(commonName),
                subject.getPublic().getEncoded(),
                Der.explicit(3, Der.sequence(extension)));
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            return Der.sequence(body, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a certificate for " + commonName, e);
        }
    }

    private static byte[] named(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(2, 5, 4, 3), Der.text(commonName))));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a P-256 key pair", e);
        }
    }

    private static Path write(Path file, String kind, byte[] der) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return Files.writeString(
                    file, "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
