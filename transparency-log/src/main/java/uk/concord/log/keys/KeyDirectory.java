package uk.concord.log.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import uk.concord.log.Hash;
import uk.concord.log.note.KeyPairs;
import uk.concord.log.note.KeySigner;
import uk.concord.log.note.NoteSigner;
import uk.concord.log.note.SignatureKind;
import uk.concord.log.note.TrustedKeys;
import uk.concord.log.note.VerifierKey;

/**
 * The directory with one agency's keys in one partnership: {@code log-ed25519.key}, {@code log-mldsa44.key},
 * {@code mirror-ed25519.key}, {@code mirror-mldsa44.key} (PKCS#8 in PEM, readable by the owner only) and {@code public.keys}.
 */
public record KeyDirectory(Path path) {
    private static final String LOG_ED25519 = "log-ed25519.key";
    private static final String LOG_ML_DSA_44 = "log-mldsa44.key";
    private static final String MIRROR_ED25519 = "mirror-ed25519.key";
    private static final String MIRROR_ML_DSA_44 = "mirror-mldsa44.key";

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
