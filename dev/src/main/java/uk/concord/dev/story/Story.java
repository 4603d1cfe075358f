package uk.concord.dev.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import uk.concord.dev.process.Announcer;

/**
 * The first records, entered once through the public API as the demo users: what Kent and Medway have agreed with the NHS body, and
 * what Kent negotiates with it. A story that was cut short goes on where it stopped: each step looks how far the one before had
 * come.
 */
public final class Story {
    /** Where business time can begin in the past, so long before the present: a first rung of ten working days is over since then. */
    public static final Duration BEGAN_BEFORE = Duration.ofDays(21);

    private final PublicApi api;
    private final Path marker;
    private final LocalDate today;
    private final Runnable present;
    private final Announcer announcer;

    /**
     * A story.
     *
     * @param today what is negotiated begins in the next financial year
     * @param present lets business time come to the present where it began in the past
     */
    public Story(
            HttpClient client,
            String gateway,
            String keycloak,
            Path state,
            LocalDate today,
            Runnable present,
            Announcer announcer) {
        this.api = new PublicApi(client, gateway, keycloak);
        this.marker = state.resolve("story-told");
        this.today = today;
        this.present = present;
        this.announcer = announcer;
    }

    /** Tells it unless it was told before. */
    public void tell() {
        if (Files.exists(marker)) {
            return;
        }
        announcer.say("entering the story as the demo users");
        var kent = new Recording(api, Cast.KENT);
        kent.record(Arrangement.ofKent());
        var cover = new NursingCover(api, Cast.KENT, today);
        var disputed = cover.raised();
        present.run();
        var first = kent.chain(Cypmhs.agreements());
        announcer.say(first.path("ref").asText()
                + " is agreed and held by both: Kent's mental health contribution since 2017");
        api.as(Cast.KENT.commissioner())
                .attach(
                        "/records/" + first.path("id").asText() + "/documents?partnership=" + Cast.KENT.partnership(),
                        "story-cypmhs-deed",
                        Cypmhs.deed());
        remark(first.path("id").asText());
        new Paying(api, Cast.KENT, first.path("id").asText()).tell();
        new Reporting(api, Cast.KENT, first.path("id").asText()).tell();
        kent.record(Therapies.agreement());
        new Recording(api, Cast.MEDWAY).record(Arrangement.ofMedway());
        new Negotiation(api, Cast.KENT, new SchoolNursing(today)).tell();
        new ComplexNeeds(api, Cast.KENT, today).tell();
        cover.comeToItsRung(disputed);
        announcer.say("the story is told");
        remember(first.path("id").asText());
    }

    /** What the rules cannot say anew: a dispute of 2018, under no ladder, ended by terms without its lines. */
    private void remark(String record) {
        api.as(Cast.KENT.commissioner())
                .post(
                        "/records/" + record + "/discussion",
                        "story-cypmhs-dispute-of-2018",
                        Map.of(
                                "partnership",
                                Cast.KENT.partnership(),
                                "kind",
                                "REMARK",
                                "text",
                                Cypmhs.DISPUTE_OF_2018));
    }

    private void remember(String record) {
        try {
            Files.writeString(marker, record + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
