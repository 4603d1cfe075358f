package uk.concord.gateway.layout;

import uk.concord.gateway.component.Anchor;

/** What people see when a page cannot be shown: what happened, what it means for their work, where to go on. */
public record ErrorPage(String heading, String sentence, String consequence, String incident, Anchor onward) {
    private static final Anchor HOME = new Anchor("Go to the start", "/");

    public static ErrorPage forbidden(String sentence) {
        return new ErrorPage("You cannot open this page", sentence, "Nothing was changed.", "", HOME);
    }

    public static ErrorPage notFound() {
        return new ErrorPage(
                "There is no such page",
                "If you typed the address, check it. If you followed a link, what it led to may belong to another partnership.",
                "",
                "",
                HOME);
    }

    public static ErrorPage stale(String sentence, String back) {
        return new ErrorPage(
                "Someone else changed this",
                sentence,
                "Nothing of yours was saved. Look at it as it is now, then go on.",
                "",
                new Anchor("Look at it as it is now", back));
    }

    public static ErrorPage refused(String sentence, String back) {
        return new ErrorPage("This cannot be done", sentence, "Nothing was changed.", "", new Anchor("Go back", back));
    }

    public static ErrorPage broken(String incident) {
        return new ErrorPage(
                "Something went wrong",
                "It has been noted, and it is not your fault. Try again in a minute.",
                "What had been saved before is safe.",
                incident,
                HOME);
    }

    public static ErrorPage away(String sentence) {
        return new ErrorPage(
                "Your agency’s service cannot be reached",
                sentence,
                "What was saved is safe in your agency’s book. Try again in a minute: this page comes back by itself as soon as the service does.",
                "",
                HOME);
    }
}
