package uk.concord.dev;

import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.StartFailed;
import uk.concord.dev.story.Story;

/** Tells the story to a stack that runs elsewhere, as in containers: its business time is real, so that its dispute is new. */
public final class TellStory {
    private TellStory() {}

    /** Takes the addresses of the gateway and of Keycloak. */
    public static void main(String[] arguments) {
        var announcer = new Announcer(System.out);
        if (arguments.length != 2) {
            announcer.print("Name the addresses of the gateway and of Keycloak.");
            System.exit(1);
        }
        var home = Home.from(System.getenv());
        try (var client = HttpClient.newHttpClient()) {
            new Story(
                            client,
                            arguments[0],
                            arguments[1],
                            home.state(),
                            LocalDate.now(ZoneId.of("Europe/London")),
                            () -> {},
                            announcer)
                    .tell();
        } catch (StartFailed e) {
            announcer.print(e.sentence());
            System.exit(1);
        }
    }
}
