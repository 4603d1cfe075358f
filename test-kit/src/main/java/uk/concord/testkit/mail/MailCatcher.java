package uk.concord.testkit.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.concord.testdatabase.TestPort;

/** A mail server at a port of its own; it can go away and come back, and keeps what it has caught. */
public final class MailCatcher implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final ServerSetup setup = new ServerSetup(TestPort.claim(), HOST, ServerSetup.PROTOCOL_SMTP);
    private final List<CaughtMail> before = new ArrayList<>();
    private GreenMail server = started();

    public String host() {
        return HOST;
    }

    public int port() {
        return setup.getPort();
    }

    /** Everything caught so far, in the order of arrival. */
    public synchronized List<CaughtMail> all() {
        return Stream.concat(before.stream(), caught()).toList();
    }

    /** Nobody answers at its port any longer. */
    public synchronized void goAway() {
        caught().forEach(before::add);
        server.stop();
    }

    /** It answers again. */
    public synchronized void comeBack() {
        server = started();
    }

    private Stream<CaughtMail> caught() {
        return server.isRunning() ? Arrays.stream(server.getReceivedMessages()).map(CaughtMail::of) : Stream.of();
    }

    private GreenMail started() {
        var fresh = new GreenMail(setup);
        fresh.start();
        return fresh;
    }

    @Override
    public synchronized void close() {
        server.stop();
    }
}
