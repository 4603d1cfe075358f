package uk.concord.gateway.session;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import uk.concord.gateway.keycloak.Tokens;
import uk.concord.gateway.once.AskedOnce;

/** Everybody's sessions: opened at sign-in, found by cookie, ended by sign-out, by Keycloak or by time. */
@Singleton
public final class Sessions {
    private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);
    private static final int CSRF_BYTES = 32;

    private final StoredSessions stored;
    private final ContentCipher cipher;
    private final ObjectMapper json;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher<SessionEnded> ends;
    private final AskedOnce<String, Optional<Session>> finding = new AskedOnce<>();

    Sessions(
            StoredSessions stored,
            ContentCipher cipher,
            ObjectMapper json,
            SessionSettings settings,
            InstantSource clock,
            ApplicationEventPublisher<SessionEnded> ends) {
        this.stored = stored;
        this.cipher = cipher;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.ends = ends;
    }

    /** Opens a session and returns the cookie's value, which exists nowhere else. */
    public String open(SignedInUser user, Tokens tokens, String keycloakSession) {
        var id = SessionId.random();
        var csrf = Base64.getUrlEncoder().withoutPadding().encodeToString(SessionId.randomBytes(CSRF_BYTES));
        var content = write(SessionContent.of(user, tokens, csrf), id.hash());
        stored.insert(id.hash(), user.subject(), keycloakSession, clock.instant(), content);
        return id.text();
    }

    /** The living session of a cookie, if it has one. */
    public Optional<Session> find(String cookie) {
        return SessionId.parse(cookie).flatMap(this::find);
    }

    private Optional<Session> find(SessionId id) {
        return finding.ask(id.fingerprint(), () -> load(id.hash()).map(found -> {
            noteSeen(found);
            return found.session();
        }));
    }

    /** The living session a request was recognised by. */
    public Optional<Session> find(Credential.InSession session) {
        return load(hash(session)).map(Loaded::session);
    }

    public void end(Credential.InSession session) {
        stored.delete(hash(session));
        finding.forget(session.fingerprint()::equals);
        ends.publishEvent(new SessionEnded(session.fingerprint()));
    }

    /** Ends what Keycloak has ended; how many there were. */
    public long endByKeycloakSession(String keycloakSession) {
        long ended = stored.deleteByKeycloakSession(keycloakSession);
        finding.forget(fingerprint -> true);
        return ended;
    }

    /** Ends every session of a person; how many there were. */
    public long endBySubject(String subject) {
        long ended = stored.deleteBySubject(subject);
        finding.forget(fingerprint -> true);
        return ended;
    }

    /** Reads from the table, to see whether it can be read. */
    public void probe() {
        stored.ping();
    }

    /** How many have not ended. */
    long living() {
        var now = clock.instant();
        return stored.countLiving(now.minus(settings.longest()), now.minus(settings.idle()));
    }

    /** Removes what time has ended. */
    long sweep() {
        var now = clock.instant();
        return stored.deleteEnded(now.minus(settings.longest()), now.minus(settings.idle()));
    }

    Optional<Loaded> load(byte[] hash) {
        var now = clock.instant();
        return stored.find(hash, now.minus(settings.longest()), now.minus(settings.idle()))
                .flatMap(
                        row -> cipher.open(row.content(), row.idHash()).map(content -> new Loaded(row, read(content))));
    }

    byte[] write(SessionContent content, byte[] hash) {
        try {
            return cipher.seal(json.writeValueAsBytes(content), hash);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] hash(Credential.InSession session) {
        return HexFormat.of().parseHex(session.fingerprint());
    }

    private SessionContent read(byte[] content) {
        try {
            return Objects.requireNonNull(json.readValue(content, SessionContent.class));
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }

    private void noteSeen(Loaded found) {
        var now = clock.instant();
        if (found.row().lastSeenAt().plus(SEEN_TO_THE).isBefore(now)) {
            stored.seen(found.row().idHash(), now, now.minus(SEEN_TO_THE));
        }
    }

    record Loaded(StoredSession row, SessionContent content) {
        Session session() {
            return new Session(
                    new Credential.InSession(
                            HexFormat.of().formatHex(row.idHash()), content.accessToken(), content.accessEnds()),
                    content.user(),
                    content.csrfToken(),
                    content.idToken(),
                    content.refreshToken());
        }
    }
}
