package uk.concord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A session at the gateway, opened through Keycloak's own sign-in page as a person would. */
final class SignedInBrowser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new LocalCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String gateway;

    SignedInBrowser(Settings settings) {
        this.gateway = "http://localhost:" + settings.gatewayPort();
    }

    void signIn(String user) throws IOException, InterruptedException {
        var page =
                http.send(HttpRequest.newBuilder(URI.create(gateway + "/work")).build(), BodyHandlers.ofString());
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IOException("No sign-in form at " + page.uri().getPath() + ", status " + page.statusCode());
        }
        var fields = "username=" + encoded(user) + "&password=" + encoded("concord-demo") + "&credentialId=";
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.uri().toString().startsWith(gateway)) {
            throw new IOException("Sign-in ended at " + answer.uri().getPath() + ", status " + answer.statusCode());
        }
    }

    /** Fetches a page; anything but 200 fails the measurement. */
    void get(String path) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(gateway + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
