package uk.concord.e2e.api;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one after another sign in: Keycloak turns away a person who signs in twice in one moment. */
public final class Turnstile {
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private Turnstile() {}

    /** Signs in when it is one's turn. */
    public static <T> T pass(Supplier<T> signIn) {
        ONE_AT_A_TIME.lock();
        try {
            return signIn.get();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
