package uk.concord.node.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.node.mail.MailConfiguration.Security;
import uk.concord.proto.record.v1.DeliveryFailure;

class SmtpServerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private GreenMail catcher = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        catcher.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_html_under_its_own_message_id_however_often_it_is_sent()
            throws NotSent, MessagingException, IOException {
        catcher.start();
        var server = server(Security.NONE, "", "");
        try (var line = server.connect()) {
            line.send(letter("somebody@mail.example"));
            line.send(letter("somebody@mail.example"));
        }
        var received = catcher.getReceivedMessages();
        assertThat(received).hasSize(2).allSatisfy(message -> {
            assertThat(message.getMessageID()).isEqualTo("<0123@concord.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://concord.example/notifications>");
            assertThat(message.getSubject()).isEqualTo("Concord: 1 thing waits – for you");
            assertThat(message.getSentDate()).isEqualTo(NOW);
        });
        var parts = (Multipart) received[0].getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address",
                "a@mail.example, b@mail.example",
                "a@mail.example\r\nBcc: b@mail.example",
                "Someone <a@mail.example>, b@mail.example",
                "@mail.example"
            })
    void what_is_no_single_address_gets_nothing(String address) throws NotSent {
        catcher.start();
        try (var line = server(Security.NONE, "", "").connect()) {
            assertThatThrownBy(() -> line.send(letter(address))).isInstanceOfSatisfying(NotSent.class, failed -> {
                assertThat(failed.failure()).isEqualTo(DeliveryFailure.DELIVERY_FAILURE_ADDRESS_REFUSED);
                assertThat(failed.isForGood()).isTrue();
                assertThat(failed).hasMessageNotContaining("mail.example");
            });
        }
        assertThat(catcher.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_offers_no_encryption_is_told_neither_password_nor_letter() {
        catcher.setUser("concord", "secret");
        catcher.start();
        assertThatThrownBy(() -> server(Security.STARTTLS, "concord", "secret").connect())
                .isInstanceOf(NotSent.class);
        assertThat(catcher.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_is_not_used() {
        catcher = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        catcher.start();
        var port = catcher.getSmtps().getPort();
        assertThatThrownBy(() -> new SmtpServer(configuration(port, Security.TLS, "", ""), () -> NOW).connect())
                .isInstanceOf(NotSent.class);
        assertThat(catcher.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_said_to_be_away() {
        catcher.start();
        var server = server(Security.NONE, "", "");
        catcher.stop();
        assertThatThrownBy(server::connect).isInstanceOfSatisfying(NotSent.class, failed -> {
            assertThat(failed.failure()).isEqualTo(DeliveryFailure.DELIVERY_FAILURE_SERVER_AWAY);
            assertThat(failed.isForGood()).isFalse();
        });
    }

    @Test
    void what_could_not_work_is_refused_at_the_start_with_the_key_that_is_wrong() {
        assertThatThrownBy(() -> configuration(25, Security.NONE, "concord", "secret"))
                .hasMessageContaining("concord.mail.username");
        assertThatThrownBy(() -> configuration(0, Security.TLS, "", "")).hasMessageContaining("concord.mail.port");
        assertThatThrownBy(() -> configured("nobody", "https://concord.example"))
                .hasMessageContaining("concord.mail.from");
        for (var links : new String[] {"", "concord.example", "javascript:alert(1)", "https://concord.example/"}) {
            assertThatThrownBy(() -> configured("concord@concord.example", links))
                    .hasMessageContaining("concord.mail.links");
        }
    }

    private static MailConfiguration configured(String from, String links) {
        return new MailConfiguration(
                "mail.example", 587, Security.STARTTLS, "", "", from, links, Duration.ofSeconds(5));
    }

    private SmtpServer server(Security security, String username, String password) {
        return new SmtpServer(configuration(catcher.getSmtp().getPort(), security, username, password), () -> NOW);
    }

    private static MailConfiguration configuration(int port, Security security, String username, String password) {
        return new MailConfiguration(
                "127.0.0.1",
                port,
                security,
                username,
                password,
                "concord@concord.example",
                "https://concord.example",
                Duration.ofSeconds(5));
    }

    private static Letter letter(String address) {
        return new Letter(
                "0123",
                address,
                "Concord: 1 thing waits – for you",
                "In plain words",
                "<p>In HTML</p>",
                "https://concord.example/notifications");
    }
}
