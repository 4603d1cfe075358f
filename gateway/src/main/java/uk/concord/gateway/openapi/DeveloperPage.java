package uk.concord.gateway.openapi;

/**
 * A page for those who write programs.
 *
 * @param title its heading
 * @param html its content, the heading included
 */
public record DeveloperPage(String title, String html) {
    static DeveloperPage of(String document) {
        return new DeveloperPage(Markdown.title(document), Markdown.html(document));
    }
}
