package uk.concord.node.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The mail server, and what letters name as their sender and lead to. Without a host nothing is sent.
 *
 * @param host the mail server; empty for none
 * @param security how the connection is protected
 * @param username for the mail server; empty to give none. Never sent over a connection without protection
 * @param from the address letters come from
 * @param links the gateway's address as people reach it
 * @param timeout how long the server may take for each answer
 */
@ConfigurationProperties("concord.mail")
public record MailConfiguration(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "STARTTLS") Security security,
        @Bindable(defaultValue = "") String username,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "") String from,
        @Bindable(defaultValue = "") String links,
        @Bindable(defaultValue = "10s") Duration timeout) {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}");
    private static final int LAST_PORT = 65_535;

    /** How the connection to the mail server is protected. */
    public enum Security {
        /** Not at all: for a server on the same machine or network. */
        NONE,
        /** Begun in the clear and encrypted before anything is said; a server that does not offer that is not used. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    public MailConfiguration {
        if (!host.isBlank()) {
            require(port > 0 && port <= LAST_PORT, "concord.mail.port is " + port + ", expected 1 to 65535");
            require(
                    ADDRESS.matcher(from).matches(),
                    "concord.mail.from is \"" + from + "\", expected an e-mail address such as concord@example.org");
            require(isAddress(links), "concord.mail.links is \"" + links + "\", expected the gateway's address");
            require(
                    security != Security.NONE || username.isEmpty(),
                    "concord.mail.username is set and concord.mail.security is NONE: a password is not sent in the clear");
            require(timeout.isPositive(), "concord.mail.timeout is " + timeout + ", expected more than nothing");
        }
    }

    /** True where letters are sent. */
    public boolean isOn() {
        return !host.isBlank();
    }

    /** What stands after the @ of the sender's address. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getQuery() == null
                    && !text.endsWith("/");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public String toString() {
        return "MailConfiguration[" + host + ":" + port + ", " + security + "]";
    }
}
