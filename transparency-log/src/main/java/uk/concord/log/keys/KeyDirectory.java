package uk.concord.log.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.KeySigner;
import uk.concord.log.note.NoteSigner;
import uk.concord.log.note.SignatureKind;
import uk.concord.log.note.TrustedKeys;
import uk.concord.log.note.VerifierKey;

/**
 * The directory with one agency's keys in one partnership: {@code log-ed25519.key}, {@code log-mldsa44.key},
 * {@code mirror-ed25519.key}, {@code mirror-mldsa44.key} (PKCS#8 in PEM, readable by the owner only), {@code public.keys}, and
 * {@code sealing.secret} (64 hex digits, readable by the owner only), from which keys of what is sealed are derived.
 */
public record KeyDirectory(Path path) {
    private static final String LOG_ED25519 = "log-ed25519.key";
    private static final String LOG_ML_DSA_44 = "log-mldsa44.key";
    private static final String MIRROR_ED25519 = "mirror-ed25519.key";
    private static final String MIRROR_ML_DSA_44 = "mirror-mldsa44.key";
    private static final String SEALING_SECRET = "sealing.secret";
    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET_TEXT = Pattern.compile("[0-9a-f]{64}");

    /** The public file, the one to hand to the partner. */
    public Path publicKeysFile() {
        return path.resolve("public.keys");
    }

    /** Whether keys have been made here. */
    public boolean exists() {
        return Files.exists(publicKeysFile());
    }

    /** Makes new keys; keys that are there already are never overwritten. */
    public PublicKeys generate(String origin, String mirrorName, List<Hash> tlsPins) throws IOException {
        Files.createDirectories(path);
        var keys = new TrustedKeys(
                make(LOG_ED25519, SignatureKind.ED25519_LOG, origin),
                make(LOG_ML_DSA_44, SignatureKind.ML_DSA_44, origin),
                make(MIRROR_ED25519, SignatureKind.ED25519_COSIGNATURE, mirrorName),
                make(MIRROR_ML_DSA_44, SignatureKind.ML_DSA_44, mirrorName));
        makeSealingSecret();
        var publicKeys = new PublicKeys(keys, tlsPins);
        Files.writeString(
                publicKeysFile(), publicKeys.text(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
        return publicKeys;
    }

    /** Replaces the pins in the public file, as when a certificate is renewed; the keys stay. */
    public PublicKeys replacePins(List<Hash> tlsPins) throws IOException {
        var publicKeys = new PublicKeys(publicKeys().keys(), tlsPins);
        Files.writeString(publicKeysFile(), publicKeys.text(), StandardCharsets.US_ASCII);
        return publicKeys;
    }

    public PublicKeys publicKeys() throws IOException {
        return PublicKeys.read(publicKeysFile());
    }

    /**
     * Makes 32 random bytes that nothing but keys of what is sealed is derived from. They are durable when it returns, and never
     * overwritten; one process at a time makes them.
     */
    public void makeSealingSecret() throws IOException {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var unfinished = path.resolve(SEALING_SECRET + ".new");
        Files.deleteIfExists(unfinished);
        KeyPairs.writeText(unfinished, HexFormat.of().formatHex(secret) + "\n");
        force(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, path.resolve(SEALING_SECRET));
        force(path, StandardOpenOption.READ);
    }

    /** Those bytes; empty where they were never made. */
    public Optional<byte[]> sealingSecret() throws IOException {
        var file = path.resolve(SEALING_SECRET);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var text = KeyPairs.readText(file).strip();
        if (!SECRET_TEXT.matcher(text).matches()) {
            throw new MalformedData("the file " + file + " does not hold 64 hex digits");
        }
        return Optional.of(HexFormat.of().parseHex(text));
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** The signer with the private keys, each proved to belong to its line of the public file. */
    public KeySigner signer() throws IOException {
        var keys = publicKeys().keys();
        return new KeySigner(
                signer(LOG_ED25519, keys.logEd25519()),
                signer(LOG_ML_DSA_44, keys.logMlDsa44()),
                signer(MIRROR_ED25519, keys.mirrorEd25519()),
                signer(MIRROR_ML_DSA_44, keys.mirrorMlDsa44()));
    }

    private VerifierKey make(String file, SignatureKind kind, String name) throws IOException {
        var pair = KeyPairs.generate(kind);
        KeyPairs.write(path.resolve(file), pair.getPrivate());
        return VerifierKey.of(name, kind, pair.getPublic());
    }

    private NoteSigner signer(String file, VerifierKey verifierKey) throws IOException {
        return new NoteSigner(KeyPairs.read(path.resolve(file), verifierKey.kind()), verifierKey);
    }
}
