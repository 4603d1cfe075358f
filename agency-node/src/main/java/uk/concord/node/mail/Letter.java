package uk.concord.node.mail;

/**
 * One letter to one person, the same in plain text and in HTML.
 *
 * @param id what its Message-ID begins with: the same letter sent again has the same
 * @param address whom it goes to
 * @param unsubscribe where the person can say that no more are wanted
 */
public record Letter(String id, String address, String subject, String text, String html, String unsubscribe) {
    /** Neither address nor words: this text may reach a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
