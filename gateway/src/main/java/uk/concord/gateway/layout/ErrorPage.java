package uk.concord.gateway.layout;

import uk.concord.gateway.component.Anchor;

/** What people see when a page cannot be shown: what happened, what it means for their work, where to go on. */
public record ErrorPage(String heading, String sentence, String consequence, String incident, Anchor onward) {
    private static final Anchor HOME = new Anchor("Go to the start", "/");

    /** Nothing was shown and nothing done. */
    public static ErrorPage of(String heading, String sentence) {
        return new ErrorPage(heading, sentence, "", "", HOME);
    }

    /** Something was to be changed, and was not: {@code back} is where to look at it as it is now. */
    public static ErrorPage unchanged(String heading, String sentence, String back) {
        return new ErrorPage(
                heading, sentence, "Nothing was changed.", "", new Anchor("Look at it as it is now", back));
    }

    /** Something is broken, and people who run the service can find it by its number. */
    public static ErrorPage broken(String heading, String sentence, String incident) {
        return new ErrorPage(heading, sentence, "", incident, HOME);
    }

    /** Something cannot be reached, and will come back. */
    public static ErrorPage away(String heading, String sentence, String again) {
        return new ErrorPage(
                heading,
                sentence,
                "What was saved before is safe. Nothing needs to be done: it works again as soon as it can be reached.",
                "",
                new Anchor("Try again", again));
    }
}
