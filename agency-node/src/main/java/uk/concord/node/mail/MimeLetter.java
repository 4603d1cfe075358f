package uk.concord.node.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import uk.concord.proto.record.v1.DeliveryFailure;

/** A letter as it travels: plain text first, HTML as the better alternative, and headers that keep machines from answering. */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(Session session, MailConfiguration configuration, Letter letter, Instant sentAt)
            throws MessagingException, NotSent {
        var message = new MimeLetter(session, "<" + letter.id() + "@" + configuration.domain() + ">");
        message.setFrom(new InternetAddress(configuration.from(), true));
        message.setRecipient(RecipientType.TO, address(letter.address()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(sentAt));
        message.setContentLanguage(new String[] {"en-GB"});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** One address and nothing else: what comes from the directory may hold anything. */
    private static InternetAddress address(String text) throws NotSent {
        try {
            var parsed = InternetAddress.parse(text, true);
            if (parsed.length != 1 || text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
                throw new NotSent(DeliveryFailure.DELIVERY_FAILURE_ADDRESS_REFUSED, true);
            }
            parsed[0].validate();
            return parsed[0];
        } catch (AddressException malformed) {
            throw new NotSent(DeliveryFailure.DELIVERY_FAILURE_ADDRESS_REFUSED, true);
        }
    }

    /** The letter's own: the library would make a new one at every attempt. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
