package uk.concord.e2e.fault;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.Reply;

/** One command as a careful script sends it: the same key and body again until somebody answers it. */
record Command(Api sender, String path, String key, Map<String, ?> body) {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final long PATIENCE = Duration.ofMinutes(3).toNanos();

    /** The answer; an answer that refuses is none that this script may get. */
    Reply untilAnswered() {
        long began = System.nanoTime();
        var reply = sender.post(path, key, body);
        while (isUnanswered(reply)) {
            if (System.nanoTime() - began > PATIENCE) {
                throw new AssertionError("Nobody answered " + path + " with key " + key + "; last: " + reply);
            }
            LockSupport.parkNanos(PAUSE);
            reply = sender.post(path, key, body);
        }
        if (!reply.isGiven()) {
            throw new AssertionError("Refused: " + path + " with key " + key + ": " + reply);
        }
        return reply;
    }

    /** No answer, an answer that asks to come again, or no token because Keycloak gave none. */
    private static boolean isUnanswered(Reply reply) {
        return reply.status() == 0 || reply.status() >= 500 || reply.status() == 401 || reply.status() == 429;
    }
}
