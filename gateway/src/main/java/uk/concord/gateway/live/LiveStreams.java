package uk.concord.gateway.live;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.FluxSink;
import uk.concord.gateway.agencies.Agencies;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.session.SessionEnded;
import uk.concord.gateway.session.Sessions;
import uk.concord.gateway.session.SignInNeeded;
import uk.concord.gateway.session.Visit;
import uk.concord.telemetry.Followed;

/** The open streams of every session: a few each, the oldest giving way, and none after the session's end. */
@Singleton
final class LiveStreams implements ApplicationEventListener<SessionEnded> {
    /** Fewer than a browser's six connections, so that a person with many tabs can still load a page. */
    static final int MOST_OF_A_SESSION = 4;

    private final Agencies agencies;
    private final Sessions sessions;
    private final Map<String, Deque<LiveStream>> open = new HashMap<>();

    LiveStreams(Agencies agencies, Sessions sessions) {
        this.agencies = agencies;
        this.sessions = sessions;
    }

    /** Starts to tell a page what changes. */
    void begin(Watching watching, FluxSink<Event<String>> page) {
        var stream = new LiveStream(watching, () -> access(watching), page);
        var session = watching.session().fingerprint();
        keep(session, stream);
        Thread.ofVirtual()
                .name("live-" + watching.partnership())
                .start(Followed.further().wrap(() -> {
                    try {
                        stream.run();
                    } finally {
                        forget(session, stream);
                    }
                }));
    }

    @Override
    public void onApplicationEvent(SessionEnded ended) {
        of(ended.fingerprint()).forEach(LiveStream::close);
    }

    /** How many streams a session has open. */
    int count(String session) {
        return of(session).size();
    }

    /** How many streams are open. */
    int countAll() {
        synchronized (open) {
            return open.values().stream().mapToInt(Deque::size).sum();
        }
    }

    @PreDestroy
    void close() {
        List<LiveStream> all;
        synchronized (open) {
            all = open.values().stream().flatMap(Deque::stream).toList();
        }
        all.forEach(LiveStream::leave);
    }

    /** With the session as it is now, whose tokens may have been refreshed; a session that has ended has no access. */
    private AgencyClients access(Watching watching) {
        var session = sessions.find(watching.session()).orElseThrow(() -> new SignInNeeded("The session is over."));
        var visit = new Visit(
                session.user(),
                session.credential(),
                session.csrfToken(),
                watching.visit().traceId());
        return watching.book().isEmpty() || !session.user().isAuditor()
                ? agencies.of(visit, watching.partnership())
                : agencies.at(visit, watching.book());
    }

    private void keep(String session, LiveStream stream) {
        LiveStream oldest = null;
        synchronized (open) {
            var streams = open.computeIfAbsent(session, _ -> new ArrayDeque<>());
            streams.removeIf(LiveStream::isClosed);
            if (streams.size() == MOST_OF_A_SESSION) {
                oldest = streams.removeFirst();
            }
            streams.addLast(stream);
        }
        if (oldest != null) {
            oldest.close();
        }
    }

    private void forget(String session, LiveStream stream) {
        synchronized (open) {
            var streams = open.get(session);
            if (streams != null && streams.remove(stream) && streams.isEmpty()) {
                open.remove(session);
            }
        }
    }

    private List<LiveStream> of(String session) {
        synchronized (open) {
            return List.copyOf(open.getOrDefault(session, new ArrayDeque<>()));
        }
    }
}
