package uk.concord.gateway.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Live;

/**
 * What stands around a page: who is signed in, where one can go, what everybody should know just now.
 *
 * @param follows what the page follows while it is open; empty for most
 */
public record Shell(
        @Nullable SignedIn signedIn,
        List<Destination> navigation,
        List<String> notices,
        String token,
        List<Live> follows) {
    public Shell {
        navigation = List.copyOf(navigation);
        notices = List.copyOf(notices);
        follows = List.copyOf(follows);
    }

    public Shell(@Nullable SignedIn signedIn, List<Destination> navigation, List<String> notices, String token) {
        this(signedIn, navigation, notices, token, List.of());
    }

    /** The same around a page that follows what happens. */
    Shell following(List<Live> what) {
        return new Shell(signedIn, navigation, notices, token, what);
    }

    /**
     * The person at the screen.
     *
     * @param auditor true for somebody who checks: every page reminds them that their reading is recorded
     */
    public record SignedIn(String name, String role, String agency, boolean auditor) {
        public SignedIn(String name, String role, String agency) {
            this(name, role, agency, false);
        }
    }

    /** A place to go; {@code count} is empty where nothing is counted. */
    public record Destination(String name, String href, String count, boolean current) {}

    /** For people who are not signed in. */
    public static Shell signedOut() {
        return new Shell(null, List.of(), List.of(), "");
    }
}
