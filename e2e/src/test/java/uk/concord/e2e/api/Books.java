package uk.concord.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** Both agencies' books of one partnership side by side, as an auditor sees them. */
public final class Books {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Books() {}

    /** Returns when each holds the other's whole log with the same root, and has the receipt for its own. */
    public static void awaitAgreement(RunningStack stack) {
        var auditor = Api.as(stack, "auditor");
        Await.until("both books of " + Texts.PARTNERSHIP + " agree", PATIENCE, () -> agree(auditor));
    }

    private static boolean agree(Api auditor) {
        var books = auditor.get("/books/" + Texts.PARTNERSHIP).json().path("books");
        var one = books.path(0);
        var other = books.path(1);
        return same(one.path("own"), other.path("mirror"))
                && same(other.path("own"), one.path("mirror"))
                && isReceipted(one.path("own"))
                && isReceipted(other.path("own"));
    }

    private static boolean same(JsonNode log, JsonNode mirror) {
        return log.path("size").asLong() > 0
                && log.path("size").equals(mirror.path("size"))
                && log.path("root").equals(mirror.path("root"));
    }

    private static boolean isReceipted(JsonNode log) {
        return log.path("cosignedSize").equals(log.path("size"));
    }
}
