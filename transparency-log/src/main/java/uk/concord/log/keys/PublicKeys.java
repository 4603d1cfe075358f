package uk.concord.log.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.log.Hash;
import uk.concord.log.MalformedData;
import uk.concord.log.note.TrustedKeys;
import uk.concord.log.note.VerifierKey;

/**
 * What one agency gives its partner, and people on both sides confirm: four verifier keys and the TLS certificates' pins.
 *
 * <p>As text: a line per verifier key, a line {@code tls-pin <64 hexadecimal digits>} per pin; empty lines and lines that begin
 * with {@code #} say nothing.
 *
 * @param tlsPins SHA-256 of the subjectPublicKeyInfo of each certificate the agency's service may present; one or two
 */
public record PublicKeys(TrustedKeys keys, List<Hash> tlsPins) {
    private static final String PIN = "tls-pin ";
    private static final int MAX_FILE_BYTES = 65_536;
    private static final int MAX_PINS = 2;

    public PublicKeys {
        tlsPins = List.copyOf(tlsPins);
        if (tlsPins.isEmpty() || tlsPins.size() > MAX_PINS) {
            throw new MalformedData("public keys hold one or two TLS pins, found " + tlsPins.size());
        }
    }

    /** Reads {@link #text()}. */
    public static PublicKeys parse(String text) {
        var keys = new ArrayList<VerifierKey>();
        var pins = new ArrayList<Hash>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(PIN)) {
                pins.add(pin(line.substring(PIN.length()).strip()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(VerifierKey.parse(line));
            }
        }
        return new PublicKeys(TrustedKeys.of(keys), pins);
    }

    public static PublicKeys read(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new MalformedData("a file of public keys has at most 64 KiB");
        }
        return parse(Files.readString(file, StandardCharsets.US_ASCII));
    }

    /** The text people exchange. */
    public String text() {
        return keys.keys().stream().map(VerifierKey::line).collect(Collectors.joining("\n", "", "\n"))
                + tlsPins.stream().map(pin -> PIN + pin.hex() + "\n").collect(Collectors.joining());
    }

    private static Hash pin(String hex) {
        try {
            return Hash.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new MalformedData("a TLS pin has 64 hexadecimal digits");
        }
    }
}
