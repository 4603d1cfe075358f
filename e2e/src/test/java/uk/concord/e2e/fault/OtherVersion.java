package uk.concord.e2e.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Makes an agency's last-signed file speak of another version of its log than its database holds, as it does when two copies of a
 * service were at work. The service must not run.
 */
public final class OtherVersion {
    private static final String CHECKSUM = "sha256 ";
    private static final String OWN = "own ";

    private OtherVersion() {}

    /** Changes the file of one partnership. */
    public static void in(Path home, String agency, String partnership) {
        var file = home.resolve("site").resolve(agency).resolve("signed").resolve(partnership + ".signed");
        try {
            var text = Files.readString(file);
            var changed = text.substring(0, text.lastIndexOf(CHECKSUM))
                    .lines()
                    .map(line -> line.startsWith(OWN) ? otherwise(line) : line)
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(file, changed + CHECKSUM + checksum(changed) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "own (epoch) (size) (root) (time)". */
    private static String otherwise(String line) {
        var fields = line.split(" ", -1);
        fields[3] = "5".repeat(fields[3].length());
        return String.join(" ", fields);
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
