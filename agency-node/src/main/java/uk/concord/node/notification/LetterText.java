package uk.concord.node.notification;

import java.util.List;
import java.util.Map;

/**
 * The words of one e-mail, as plain text and as HTML.
 *
 * @param groups what it lists, by heading; an empty heading for a list without one
 * @param more how many more there are than are listed
 */
record LetterText(
        String subject,
        String heading,
        Map<String, List<Item>> groups,
        int more,
        String agency,
        String work,
        String choice) {

    /** One thing, and where to look at it. */
    record Item(String sentence, String link) {}

    String plain() {
        var text = new StringBuilder(heading).append("\n\n");
        groups.forEach((name, items) -> {
            if (!name.isEmpty()) {
                text.append(name).append("\n\n");
            }
            items.forEach(item -> text.append(item.sentence())
                    .append("\n")
                    .append(item.link())
                    .append("\n\n"));
        });
        if (more > 0) {
            text.append("And ").append(more).append(" more: ").append(work).append("\n\n");
        }
        return text.append("You get this because of your post at ")
                .append(agency)
                .append(". It says only where to look: sign in to read more.\nChoose what you are told: ")
                .append(choice)
                .append("\n")
                .toString();
    }

    String html() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head>\n<body>\n<h1>")
                .append(escaped(heading))
                .append("</h1>\n");
        groups.forEach((name, items) -> {
            if (!name.isEmpty()) {
                html.append("<h2>").append(escaped(name)).append("</h2>\n");
            }
            html.append("<ul>\n");
            items.forEach(item -> html.append("<li>")
                    .append(link(item.link(), item.sentence()))
                    .append("</li>\n"));
            html.append("</ul>\n");
        });
        if (more > 0) {
            html.append("<p>")
                    .append(link(work, "And " + more + " more on your work list"))
                    .append("</p>\n");
        }
        return html.append("<p>You get this because of your post at ")
                .append(escaped(agency))
                .append(". It says only where to look: sign in to read more.</p>\n<p>")
                .append(link(choice, "Choose what you are told"))
                .append("</p>\n</body>\n</html>\n")
                .toString();
    }

    private static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
