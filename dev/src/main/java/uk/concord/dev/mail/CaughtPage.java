package uk.concord.dev.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Caught mails as one page: to whom, subject and plain text, the newest first, with links that lead where they say. */
final class CaughtPage {
    private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9./:_-]+");
    private static final int MOST = 500;

    private CaughtPage() {}

    static String of(List<MimeMessage> caught) {
        var shown = caught.reversed().stream().limit(MOST).map(CaughtPage::mail).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>Caught e-mails</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:1rem auto;padding:0 1rem}
                article{border-top:1px solid #767676}pre{white-space:pre-wrap;font:inherit}</style></head>
                <body><main><h1>Caught e-mails</h1><p>%s. None of them left this machine.</p>
                %s</main></body></html>
                """.formatted(count(caught.size()), shown);
    }

    private static String count(int caught) {
        return caught == 0 ? "None yet" : caught == 1 ? "1 e-mail" : caught + " e-mails, the newest first";
    }

    private static String mail(MimeMessage message) {
        try {
            return "<article><h2>%s</h2><p>To %s, %s</p><pre>%s</pre></article>\n"
                    .formatted(
                            escaped(String.valueOf(message.getSubject())),
                            escaped(String.valueOf(message.getAllRecipients()[0])),
                            escaped(String.valueOf(message.getSentDate())),
                            linked(escaped(text(message))));
        } catch (MessagingException | IOException unreadable) {
            return "<article><h2>An e-mail that cannot be read</h2></article>\n";
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        var content = message.getContent();
        return String.valueOf(
                content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content);
    }

    private static String linked(String escaped) {
        return LINK.matcher(escaped).replaceAll(link -> "<a href=\"" + link.group() + "\">" + link.group() + "</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
