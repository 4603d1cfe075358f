package uk.concord.node.mail;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import uk.concord.node.clock.SecurityTime;
import uk.concord.node.mail.MailConfiguration.Security;
import uk.concord.proto.record.v1.DeliveryFailure;

/** The configured mail server, spoken to over SMTP. */
@Singleton
final class SmtpServer implements MailServer {
    /** SMTP replies from here on are final: RFC 5321, section 4.2.1. */
    private static final int FINAL = 500;

    private final MailConfiguration configuration;
    private final Session session;

    private final SecurityTime time;

    SmtpServer(MailConfiguration configuration, SecurityTime time) {
        this.configuration = configuration;
        this.time = time;
        this.session = Session.getInstance(properties(configuration));
    }

    @Override
    public Line connect() throws NotSent {
        try {
            var transport = session.getTransport("smtp");
            transport.connect(
                    configuration.host(),
                    configuration.port(),
                    configuration.username().isEmpty() ? null : configuration.username(),
                    configuration.username().isEmpty() ? null : configuration.password());
            return new SmtpLine(transport);
        } catch (AuthenticationFailedException refused) {
            throw new NotSent(DeliveryFailure.DELIVERY_FAILURE_SERVER_REFUSED_US, false);
        } catch (MessagingException failed) {
            throw new NotSent(
                    failed.getClass() == MessagingException.class && failed.getNextException() == null
                            ? DeliveryFailure.DELIVERY_FAILURE_SERVER_REFUSED_US
                            : DeliveryFailure.DELIVERY_FAILURE_SERVER_AWAY,
                    false);
        }
    }

    private static Properties properties(MailConfiguration configuration) {
        var properties = new Properties();
        var patience = String.valueOf(configuration.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.from", configuration.from());
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!configuration.username().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(configuration.security() == Security.TLS));
        var startTls = String.valueOf(configuration.security() == Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        return properties;
    }

    private final class SmtpLine implements Line {
        private final Transport transport;

        SmtpLine(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(Letter letter) throws NotSent {
            try {
                var message = MimeLetter.of(session, configuration, letter, time.now());
                transport.sendMessage(message, message.getAllRecipients());
            } catch (SendFailedException refused) {
                throw why(refused);
            } catch (MessagingException failed) {
                throw new NotSent(DeliveryFailure.DELIVERY_FAILURE_SERVER_AWAY, false);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // The server closed it first; what it took it has said before.
                return;
            }
        }
    }

    /** The address when the server names that; else what it said about the message. */
    private static NotSent why(SendFailedException refused) {
        for (Exception next = refused; next instanceof MessagingException one; next = one.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                return new NotSent(DeliveryFailure.DELIVERY_FAILURE_ADDRESS_REFUSED, address.getReturnCode() >= FINAL);
            }
        }
        return new NotSent(
                DeliveryFailure.DELIVERY_FAILURE_MESSAGE_REFUSED,
                refused instanceof SMTPSendFailedException message && message.getReturnCode() >= FINAL);
    }
}
