package uk.concord.node.notification;

import org.jspecify.annotations.Nullable;
import uk.concord.node.mail.Letter;
import uk.concord.node.mail.MailServer;
import uk.concord.node.mail.NotSent;

/** One connection for many letters, made for the first; after a failure a new one is made, unless the server is away. */
final class LazyLine implements AutoCloseable {
    private final MailServer server;
    private MailServer.@Nullable Line line;
    private @Nullable NotSent away;

    LazyLine(MailServer server) {
        this.server = server;
    }

    void send(Letter letter) throws NotSent {
        if (away != null) {
            throw away;
        }
        try {
            connected().send(letter);
        } catch (NotSent failed) {
            close();
            throw failed;
        }
    }

    private MailServer.Line connected() throws NotSent {
        var open = line;
        if (open == null) {
            try {
                open = server.connect();
            } catch (NotSent failed) {
                // Each letter would wait as long for the same answer.
                away = failed;
                throw failed;
            }
            line = open;
        }
        return open;
    }

    @Override
    public void close() {
        var open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }
}
