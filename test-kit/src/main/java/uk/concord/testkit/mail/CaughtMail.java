package uk.concord.testkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One e-mail as it arrived.
 *
 * @param raw all of it, headers and encodings
 */
public record CaughtMail(
        String to,
        String subject,
        String messageId,
        String autoSubmitted,
        String unsubscribe,
        String text,
        String html,
        String raw) {

    static CaughtMail of(MimeMessage message) {
        try {
            var parts = (Multipart) message.getContent();
            var raw = new java.io.ByteArrayOutputStream();
            message.writeTo(raw);
            return new CaughtMail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getMessageID(),
                    message.getHeader("Auto-Submitted", ","),
                    message.getHeader("List-Unsubscribe", ","),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent(),
                    raw.toString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("an e-mail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a person reads of it. */
    public String words() {
        return subject + "\n" + text + "\n" + html;
    }
}
