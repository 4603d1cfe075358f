package uk.concord.gateway.component;

/** Words that lead to another page; {@code context} completes them for people who cannot see what stands around. */
public record Anchor(String text, String href, String context) {
    public Anchor(String text, String href) {
        this(text, href, "");
    }
}
