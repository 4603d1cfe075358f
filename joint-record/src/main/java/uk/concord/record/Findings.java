package uk.concord.record;

import java.util.ArrayList;
import java.util.List;
import uk.concord.record.text.PersonalIdentifiers;
import uk.concord.record.text.PlainText;

/** Gathers problems, field by field. */
public final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public int count() {
        return problems.size();
    }

    public void add(String path, String code, String sentence) {
        problems.add(new Problem(path, code, sentence));
    }

    /** Adds the problem unless the condition holds; says whether it does. */
    public boolean require(boolean holds, String path, String code, String sentence) {
        if (!holds) {
            add(path, code, sentence);
        }
        return holds;
    }

    /** A field that must be filled in. */
    public boolean filled(boolean holds, String path) {
        return require(holds, path, "MISSING", "Fill this in");
    }

    /** A single line, at most so long; it may be empty. */
    public void line(String path, String text, int most) {
        length(path, text, most);
        characters(path, PlainText.isLine(text));
    }

    /** A text of several lines, at most so long; it may be empty. */
    public void text(String path, String text, int most) {
        length(path, text, most);
        characters(path, PlainText.isText(text));
    }

    /** A text that names no child by number. */
    public void anonymous(String path, String text) {
        require(
                PersonalIdentifiers.find(text).isEmpty(),
                path,
                "PERSONAL_IDENTIFIER",
                "Take out the NHS number or unique pupil number: records hold none");
    }

    private void length(String path, String text, int most) {
        require(PlainText.length(text) <= most, path, "TEXT_TOO_LONG", "Shorten this to " + most + " characters");
    }

    private void characters(String path, boolean fit) {
        require(
                fit,
                path,
                "TEXT_CHARACTERS",
                "Take out characters that cannot be seen: controls, and marks that turn the direction of reading");
    }
}
