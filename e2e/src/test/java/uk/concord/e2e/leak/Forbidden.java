package uk.concord.e2e.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.concord.e2e.api.Texts;

/** What no log may hold: each thing with the pattern by which it is found. */
final class Forbidden {
    /** Shorter ones would be found in any text. */
    private static final int SHORTEST = 6;

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    Forbidden() {
        patterns.put("a token", Pattern.compile("eyJ[A-Za-z0-9_-]{16,}"));
        patterns.put("a bearer header", Pattern.compile("(?i)bearer\\s+[A-Za-z0-9._~+/-]{16,}"));
        patterns.put("an e-mail address", Pattern.compile("[A-Za-z0-9._-]+@[a-z0-9-]+\\.example"));
        patterns.put("an NHS number", Pattern.compile("\\b" + Texts.NHS_NUMBER.replace(" ", "[ -]?") + "\\b"));
    }

    /** Adds a text that must not appear as it stands, in any case. */
    Forbidden text(String what, String text) {
        if (text.strip().length() >= SHORTEST) {
            patterns.put(what, Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE));
        }
        return this;
    }

    /** What of it stands in a line. */
    List<String> in(String line) {
        var found = new ArrayList<String>();
        patterns.forEach((what, pattern) -> {
            if (pattern.matcher(line).find()) {
                found.add(what);
            }
        });
        return found;
    }
}
