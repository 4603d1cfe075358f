package uk.concord.node.notification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;

/**
 * Names one e-mail by what it is about, for whom and on what occasion: made again it is the same, and so is its Message-ID.
 *
 * @param value the first half of a SHA-256
 */
record MailId(Bytes value) {
    private static final int LENGTH = 16;

    MailId {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("an e-mail's id has 16 bytes, not " + value.length());
        }
    }

    static MailId of(byte[] sixteen) {
        return new MailId(Bytes.of(sixteen));
    }

    /** Of an e-mail that tells one person of these. */
    static MailId about(Collection<Notification> notifications) {
        return over(notifications.stream()
                .flatMap(one -> List.of(
                        one.owed().partnership().value(),
                        one.subject(),
                        one.owed().thing(),
                        one.occasion().name())
                        .stream())
                .toList());
    }

    /** Of a person's digest of one day. */
    static MailId digest(String subject, LocalDate day) {
        return over(List.of("digest", subject, day.toString()));
    }

    /** Of what a person is told once after this service's book was restored. */
    static MailId afterHealing(String partnership, String subject, Instant found) {
        return over(List.of("healing", partnership, subject, found.toString()));
    }

    /** Each text with its length before it, so that no two lists give the same bytes. */
    private static MailId over(List<String> texts) {
        var bytes = new ByteArrayOutputStream();
        for (var text : texts) {
            var encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((encoded.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(encoded);
        }
        return of(Arrays.copyOf(Digest.over(bytes.toByteArray()).toArray(), LENGTH));
    }

    byte[] toArray() {
        return value.toArray();
    }

    /** 32 hexadecimal digits: what its Message-ID begins with. */
    String hex() {
        return value.hex();
    }

    @Override
    public String toString() {
        return hex();
    }
}
