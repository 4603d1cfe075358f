package uk.concord.node.mail;

/** A mail server that takes letters. */
public interface MailServer {

    /** One connection, for any number of letters. */
    Line connect() throws NotSent;

    /** A connection. */
    interface Line extends AutoCloseable {
        /** Returns when the server has taken the letter. */
        void send(Letter letter) throws NotSent;

        @Override
        void close();
    }
}
