package uk.concord.gateway.api;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.Agencies;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.session.Visit;

/** Finds the partnership a call is about and the agency that answers it. */
@Singleton
final class Caller {
    /** Under which a write happens once. */
    static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 64;

    private final Agencies agencies;

    Caller(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The partnership that was named, or the caller's only one. */
    static String partnership(Visit visit, @Nullable String named) {
        if (named != null && !named.isEmpty()) {
            return named;
        }
        if (visit.user().partnerships().size() == 1) {
            return visit.user().partnerships().getFirst();
        }
        throw Refused.field(
                "PARTNERSHIP_NEEDED",
                "partnership",
                "Name one of your partnerships: "
                        + String.join(", ", visit.user().partnerships()) + ".");
    }

    /** The partnership that was named, or all of the caller's. */
    static List<String> partnerships(Visit visit, @Nullable String named) {
        return named == null || named.isEmpty() ? visit.user().partnerships() : List.of(named);
    }

    AgencyClients at(Visit visit, String partnership) {
        return agencies.of(visit, partnership);
    }

    Agencies agencies() {
        return agencies;
    }

    /** The key under which a write happens once, however often it is sent. */
    static String key(@Nullable String sent) {
        if (sent == null
                || sent.isEmpty()
                || sent.length() > LONGEST_KEY
                || !sent.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Refused.field(
                    "IDEMPOTENCY_KEY_NEEDED",
                    KEY,
                    "Send the header Idempotency-Key with 1 to 64 visible ASCII characters, the same when you try again.");
        }
        return sent;
    }
}
