package uk.concord.dev.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import uk.concord.dev.process.Announcer;

/**
 * The first records, entered once through the public API as the demo users: what Kent and Medway have agreed with the NHS body, and
 * what Kent negotiates with it. A story that was cut short goes on where it stopped: each step looks how far the one before had
 * come.
 */
public final class Story {
    private final PublicApi api;
    private final Path marker;
    private final LocalDate today;
    private final Announcer announcer;

    /**
     * A story.
     *
     * @param today what is negotiated begins in the next financial year
     */
    public Story(HttpClient client, String gateway, String keycloak, Path state, LocalDate today, Announcer announcer) {
        this.api = new PublicApi(client, gateway, keycloak);
        this.marker = state.resolve("story-told");
        this.today = today;
        this.announcer = announcer;
    }

    /** Tells it unless it was told before. */
    public void tell() {
        if (Files.exists(marker)) {
            return;
        }
        announcer.say("entering the story as the demo users");
        var kent = new Recording(api, Cast.KENT);
        var first = kent.chain(Cypmhs.agreements());
        announcer.say(first.path("ref").asText()
                + " is agreed and held by both: Kent's mental health contribution since 2017");
        api.as(Cast.KENT.commissioner())
                .attach(
                        "/records/" + first.path("id").asText() + "/documents?partnership=" + Cast.KENT.partnership(),
                        "story-cypmhs-deed",
                        Cypmhs.deed());
        new Paying(api, Cast.KENT, first.path("id").asText()).tell();
        new Reporting(api, Cast.KENT, first.path("id").asText()).tell();
        kent.record(Therapies.agreement());
        kent.record(Arrangement.ofKent());
        new Recording(api, Cast.MEDWAY).record(Arrangement.ofMedway());
        new Negotiation(api, Cast.KENT, new SchoolNursing(today)).tell();
        announcer.say("the story is told");
        remember(first.path("id").asText());
    }

    private void remember(String record) {
        try {
            Files.writeString(marker, record + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
