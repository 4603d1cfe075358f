package uk.concord.dev.story;

import java.net.http.HttpClient;
import java.nio.file.Path;
import uk.concord.dev.process.Announcer;

/** The first record. */
public final class Story {
    public Story(HttpClient client, String gateway, String keycloak, Path state, Announcer announcer) {}

    public void tell() {}
}
