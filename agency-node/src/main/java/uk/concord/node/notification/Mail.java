package uk.concord.node.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to send: for whom, never what it says.
 *
 * @param subject the person as the identity provider names it
 * @param digestOf the day of a digest; null for notifications
 * @param attempts how often it has been tried
 * @param notBefore when it may be sent
 */
record Mail(MailId id, String subject, @Nullable LocalDate digestOf, int attempts, Instant notBefore) {

    /** Not yet tried. */
    static Mail about(MailId id, String subject, Instant notBefore) {
        return new Mail(id, subject, null, 0, notBefore);
    }

    static Mail digest(MailId id, String subject, LocalDate day, Instant notBefore) {
        return new Mail(id, subject, day, 0, notBefore);
    }

    boolean isDigest() {
        return digestOf != null;
    }

    /** Not the person: this text may reach a log. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
