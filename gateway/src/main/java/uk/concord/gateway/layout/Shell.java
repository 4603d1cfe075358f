package uk.concord.gateway.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around a page: who is signed in, where one can go, what everybody should know just now. */
public record Shell(@Nullable SignedIn signedIn, List<Destination> navigation, List<String> notices, String token) {
    public Shell {
        navigation = List.copyOf(navigation);
        notices = List.copyOf(notices);
    }

    /** The person at the screen. */
    public record SignedIn(String name, String role, String agency) {}

    /** A place to go; {@code count} is empty where nothing is counted. */
    public record Destination(String name, String href, String count, boolean current) {}

    /** For people who are not signed in. */
    public static Shell signedOut() {
        return new Shell(null, List.of(), List.of(), "");
    }
}
