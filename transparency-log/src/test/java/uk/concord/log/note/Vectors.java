package uk.concord.log.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The notes and keys that other implementations made, from the test resources. */
final class Vectors {
    private Vectors() {}

    static byte[] bytes(String file) {
        try (var stream = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SignedNote note(String file) {
        return SignedNote.parse(bytes(file));
    }

    /** The agency that keeps the log of {@code cosigned.note}. */
    static TrustedKeys council() {
        var keys = keys();
        return new TrustedKeys(
                keys[0], keys[1], other(SignatureKind.ED25519_COSIGNATURE), other(SignatureKind.ML_DSA_44));
    }

    /** The agency whose mirror cosigned {@code cosigned.note}. */
    static TrustedKeys health() {
        var keys = keys();
        return new TrustedKeys(other(SignatureKind.ED25519_LOG), other(SignatureKind.ML_DSA_44), keys[2], keys[3]);
    }

    private static VerifierKey[] keys() {
        return new String(bytes("cosigned.keys"), StandardCharsets.UTF_8)
                .lines()
                .map(VerifierKey::parse)
                .toArray(VerifierKey[]::new);
    }

    private static VerifierKey other(SignatureKind kind) {
        return VerifierKey.of(
                "concord/kcc-kmicb/other", kind, KeyPairs.generate(kind).getPublic());
    }
}
