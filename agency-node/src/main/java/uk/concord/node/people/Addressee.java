package uk.concord.node.people;

/**
 * Somebody of this agency who can be written to.
 *
 * @param subject the person as the identity provider names it
 * @param address the e-mail address; empty when the directory knows none
 * @param post as the agency calls it; empty when the directory knows none
 */
public record Addressee(String subject, String address, String post) {
    /** Nothing of the person: this text may reach a log. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
