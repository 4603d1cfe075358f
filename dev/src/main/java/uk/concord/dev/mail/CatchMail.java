package uk.concord.dev.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes every mail, delivers none, and shows them on one page, the newest first, until it ends. Only this machine reaches it. */
public final class CatchMail {
    private static final String HOST = "127.0.0.1";

    private CatchMail() {}

    /** Takes the port for mail and the port for the page. */
    public static void main(String[] arguments) throws IOException {
        var catcher = new GreenMail(new ServerSetup(Integer.parseInt(arguments[0]), HOST, ServerSetup.PROTOCOL_SMTP));
        catcher.start();
        var pages = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        pages.createContext("/", exchange -> answer(exchange, catcher));
        pages.start();
    }

    private static void answer(HttpExchange exchange, GreenMail catcher) throws IOException {
        try (exchange) {
            var page = CaughtPage.of(Arrays.asList(catcher.getReceivedMessages()));
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
