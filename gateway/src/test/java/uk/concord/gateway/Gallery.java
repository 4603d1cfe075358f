package uk.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.concord.gateway.layout.Pages;
import uk.concord.gateway.layout.Shell;

/** Renders pages from examples, checks what every page must have, and keeps them under target/pages to be looked at. */
public final class Gallery {
    private static final Path WALL = Path.of("target", "pages");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern DESCRIBED = Pattern.compile(" aria-describedby=\"([^\"]*)\"");
    private static final Pattern LABELLED = Pattern.compile("<label[^>]* for=\"([^\"]*)\"");
    private static final Pattern HERE = Pattern.compile(" href=\"#([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private Gallery() {}

    public static Shell shell() {
        return new Shell(
                new Shell.SignedIn("Kit Commissioner", "Commissioner, children’s mental health", "Kent County Council"),
                List.of(
                        new Shell.Destination("Work", "/work", "3", true),
                        new Shell.Destination("Records", "/records", "", false),
                        new Shell.Destination("Link", "/link", "", false)),
                List.of(),
                "token-of-the-session");
    }

    /** The page as HTML, after checking what holds of every page. */
    public static String hang(String name, String template, Object page) {
        return hang(name, template, shell(), page);
    }

    public static String hang(String name, String template, Shell shell, Object page) {
        var html = new Pages().html(template, shell, page);
        try {
            Files.createDirectories(WALL);
            Files.writeString(WALL.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check(html);
        return html;
    }

    private static void check(String html) {
        assertThat(html.split("<h1", -1)).as("one first heading").hasSize(2);
        assertThat(html).contains("<html lang=\"en-GB\"", "id=\"main-content\"", "Skip to main content");
        assertThat(html).as("no inline style or script").doesNotContain(" style=", "<style", "javascript:", "onclick");
        assertThat(html).doesNotContain(">null<", "\"null\"");
        var ids = found(ID, html);
        assertThat(ids).as("ids").doesNotHaveDuplicates();
        assertThat(ids).as("labels lead to inputs").containsAll(found(LABELLED, html));
        assertThat(ids).as("links on the page lead somewhere").containsAll(found(HERE, html));
        for (var described : found(DESCRIBED, html)) {
            assertThat(ids).containsAll(List.of(described.split(" ", -1)));
        }
        if (html.contains("method=\"post\"")) {
            assertThat(html.split("method=\"post\"", -1).length)
                    .as("every form carries the session's token")
                    .isEqualTo(html.split("name=\"_csrf\"", -1).length);
        }
    }

    private static List<String> found(Pattern pattern, String html) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What a reader reads: the page without its tags. */
    public static String words(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }
}
