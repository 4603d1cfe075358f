package uk.concord.log.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Set;
import uk.concord.log.MalformedData;

/** Key pairs of the JDK's own Ed25519 and ML-DSA-44, and their private keys as PKCS#8 in PEM files. */
public final class KeyPairs {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Set<PosixFilePermission> TOO_MANY =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
    private static final int MAX_FILE_BYTES = 16_384;

    private KeyPairs() {}

    public static KeyPair generate(SignatureKind kind) {
        try {
            return KeyPairGenerator.getInstance(kind.algorithm()).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + kind.algorithm(), e);
        }
    }

    /** A new key pair under a name, ready to sign. */
    public static NoteSigner generate(SignatureKind kind, String name) {
        var pair = generate(kind);
        return new NoteSigner(pair.getPrivate(), VerifierKey.of(name, kind, pair.getPublic()));
    }

    /** Four new key pairs for an agency in a partnership. */
    public static KeySigner generate(String origin, String mirrorName) {
        return new KeySigner(
                generate(SignatureKind.ED25519_LOG, origin),
                generate(SignatureKind.ML_DSA_44, origin),
                generate(SignatureKind.ED25519_COSIGNATURE, mirrorName),
                generate(SignatureKind.ML_DSA_44, mirrorName));
    }

    /** The private key as PEM text. */
    public static String pem(PrivateKey key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return BEGIN + "\n" + lines + "\n" + END + "\n";
    }

    /** Reads PEM text that holds one private key of that kind. */
    public static PrivateKey privateKey(SignatureKind kind, String pem) {
        var text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.length() < BEGIN.length() + END.length()) {
            throw new MalformedData("a private key file holds one PEM block PRIVATE KEY");
        }
        var body = text.substring(BEGIN.length(), text.length() - END.length()).replaceAll("\\s", "");
        var encoded = Base64Text.decode(body);
        try {
            return KeyFactory.getInstance(kind.algorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedData("the PEM block holds no " + kind.algorithm() + " private key");
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** Writes a new file that only its owner can read; a file that exists is never overwritten. */
    public static void write(Path file, PrivateKey key) throws IOException {
        writeText(file, pem(key));
    }

    /** The same with any text that is a secret. */
    public static void writeText(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, secret, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    }

    /** Reads the file that {@link #write} wrote; one that others than its owner and their group could read is refused. */
    public static PrivateKey read(Path file, SignatureKind kind) throws IOException {
        return privateKey(kind, readText(file));
    }

    /** Reads the file that {@link #writeText} wrote, with the same refusal. */
    public static String readText(Path file) throws IOException {
        var attributes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (attributes != null
                && !Collections.disjoint(attributes.readAttributes().permissions(), TOO_MANY)) {
            throw new MalformedData(
                    "the private key file " + file + " is open to others than its owner; give it the mode 600");
        }
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new MalformedData("a private key file has at most 16 KiB");
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }
}
