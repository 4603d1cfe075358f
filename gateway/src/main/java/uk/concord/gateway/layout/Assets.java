package uk.concord.gateway.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Addresses of style sheets and scripts, each with a version, so that browsers may keep them for a year. */
public final class Assets {
    private static final String FRONTEND = "/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final int SHORT = 10;
    private static final String VERSION = version();

    private Assets() {}

    public static String frontendStyle() {
        return FRONTEND + "govuk-frontend.min.css";
    }

    public static String frontendScript() {
        return FRONTEND + "govuk-frontend.min.js";
    }

    public static String style() {
        return "/static/concord.css?v=" + VERSION;
    }

    public static String script() {
        return "/static/concord.js?v=" + VERSION;
    }

    public static String icon() {
        return "/static/concord.svg?v=" + VERSION;
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : List.of("concord.css", "concord.js", "concord.svg")) {
                try (var stream = Assets.class.getResourceAsStream("/static/" + name)) {
                    if (stream == null) {
                        throw new IllegalStateException("The style sheet or script " + name + " is not in this build");
                    }
                    digest.update(stream.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
