package uk.concord.gateway.wording;

import java.util.List;

/** Words that somebody wrote, as the paragraphs in which they are shown. */
public final class Paragraphs {
    private Paragraphs() {}

    /** One for each line that is not blank. */
    public static List<String> of(String words) {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }
}
