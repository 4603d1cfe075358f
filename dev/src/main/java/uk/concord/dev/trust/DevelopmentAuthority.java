package uk.concord.dev.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import uk.concord.dev.OwnerOnly;
import uk.concord.log.Hash;

/** A certificate authority for one development stack: what it signs is trusted by that stack alone. */
public final class DevelopmentAuthority {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration CERTIFICATE_LIFE = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);
    private static final X500Name NAME = new X500Name("CN=Concord development authority");

    private final Path directory;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    public DevelopmentAuthority(Path directory, InstantSource time) {
        this.directory = directory;
        this.time = time;
    }

    /** The authority's certificate, made with its key when it is missing. */
    public Path certificate() {
        var file = directory.resolve("authority.pem");
        if (!Files.exists(file)) {
            var pair = newPair();
            OwnerOnly.write(keyFile(), Pem.text("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(file, sign(authority(pair.getPublic()), pair.getPrivate()));
        }
        return file;
    }

    /** Gives a process its own copy of the certificate. */
    public void copyCertificate(Path target) {
        write(target, Pem.certificate(certificate()));
    }

    /**
     * Makes {@code certificate.pem} and {@code key.pem} for one process in its own directory, as server and as client. A
     * certificate near its end is renewed on the same key, so that what partners have pinned stays true.
     */
    public Certificate issue(String name, Path target) {
        certificate();
        var issued = new Certificate(target.resolve("certificate.pem"), target.resolve("key.pem"));
        if (Files.exists(issued.file()) && isFresh(issued.read())) {
            return issued;
        }
        PublicKey key;
        if (Files.exists(issued.file())) {
            key = issued.read().getPublicKey();
        } else {
            var pair = newPair();
            OwnerOnly.write(
                    issued.privateKey(),
                    Pem.text("PRIVATE KEY", pair.getPrivate().getEncoded()));
            key = pair.getPublic();
        }
        write(issued.file(), sign(leaf(name, key), Pem.privateKey(keyFile())));
        return issued;
    }

    /** A certificate and its private key, each in a PEM file. */
    public record Certificate(Path file, Path privateKey) {
        X509Certificate read() {
            return Pem.certificate(file);
        }

        /** What partners pin: SHA-256 of the subjectPublicKeyInfo. */
        public Hash pin() {
            return Hash.sha256(read().getPublicKey().getEncoded());
        }
    }

    private boolean isFresh(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant().isAfter(time.instant().plus(RENEWED_BEFORE_END));
    }

    private X509v3CertificateBuilder authority(PublicKey key) {
        var builder = builder(NAME, key, AUTHORITY_LIFE);
        return extended(
                builder,
                Extension.basicConstraints,
                new BasicConstraints(0),
                Extension.keyUsage,
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private X509v3CertificateBuilder leaf(String name, PublicKey key) {
        var builder = builder(new X500Name("CN=" + name), key, CERTIFICATE_LIFE);
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.dNSName, name)
        });
        var purposes =
                new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth});
        extended(builder, Extension.subjectAlternativeName, names, Extension.extendedKeyUsage, purposes);
        return extended(
                builder,
                Extension.basicConstraints,
                new BasicConstraints(false),
                Extension.keyUsage,
                new KeyUsage(KeyUsage.digitalSignature));
    }

    private X509v3CertificateBuilder builder(X500Name subject, PublicKey key, Duration life) {
        Instant now = time.instant();
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(128, random),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(life)),
                subject,
                key);
    }

    private static X509v3CertificateBuilder extended(
            X509v3CertificateBuilder builder,
            org.bouncycastle.asn1.ASN1ObjectIdentifier first,
            org.bouncycastle.asn1.ASN1Encodable firstValue,
            org.bouncycastle.asn1.ASN1ObjectIdentifier second,
            org.bouncycastle.asn1.ASN1Encodable secondValue) {
        try {
            return builder.addExtension(first, true, firstValue).addExtension(second, true, secondValue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("the development authority cannot sign", e);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    private static void write(Path file, X509Certificate certificate) {
        try {
            OwnerOnly.write(file, Pem.text("CERTIFICATE", certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }

    private Path keyFile() {
        return directory.resolve("authority-key.pem");
    }
}
