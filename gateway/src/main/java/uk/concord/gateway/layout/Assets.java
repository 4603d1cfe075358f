package uk.concord.gateway.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Addresses of style sheets and scripts, each with a version of its own, so that browsers may keep them for a year. */
public final class Assets {
    private static final String FRONTEND = "/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final int SHORT = 10;
    /** In the order in which they add to each other; paper has the last word. */
    private static final List<String> STYLES = Stream.of(
                    "base", "frame", "facts", "rows", "money", "account", "timeline", "ladder", "forms", "print")
            .map(name -> versioned(name + ".css"))
            .toList();

    private static final String SCRIPT = versioned("concord.js");
    private static final String LIVE_SCRIPT = versioned("live.js");
    private static final String ICON = versioned("concord.svg");

    private Assets() {}

    public static String frontendStyle() {
        return FRONTEND + "govuk-frontend.min.css";
    }

    public static String frontendScript() {
        return FRONTEND + "govuk-frontend.min.js";
    }

    public static List<String> styles() {
        return STYLES;
    }

    public static String script() {
        return SCRIPT;
    }

    /** Fetched only by pages that follow what happens. */
    public static String liveScript() {
        return LIVE_SCRIPT;
    }

    public static String icon() {
        return ICON;
    }

    private static String versioned(String name) {
        try (var stream = Assets.class.getResourceAsStream("/static/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The style sheet or script " + name + " is not in this build");
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return "/static/" + name + "?v=" + HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
