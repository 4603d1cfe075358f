package uk.concord.gateway.live;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Credential;
import uk.concord.gateway.session.SignInNeeded;
import uk.concord.gateway.session.Visit;

/**
 * Tells an open page what changes in a partnership. It is the one place with a reactive type in its signature: nothing else in
 * the framework sends an answer that goes on.
 */
@Controller("/live/{partnership}")
final class LiveController {
    private static final int LONGEST_MOMENT = 80;

    private final Desks desks;
    private final LiveStreams streams;

    LiveController(Desks desks, LiveStreams streams) {
        this.desks = desks;
        this.streams = streams;
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> follow(
            Visit visit,
            String partnership,
            @QueryValue(defaultValue = "") String book,
            @Header(value = "Last-Event-ID", defaultValue = "") String lastHeard) {
        if (!(visit.credential() instanceof Credential.InSession session)) {
            throw new SignInNeeded("Only a page of a session follows what happens.");
        }
        // Whoever has no part in the partnership hears so now, as an ordinary answer.
        var desk = desks.at(visit, partnership, book);
        var watching = new Watching(
                visit,
                session,
                desk.partnership(),
                visit.user().isAuditor() ? desk.agency().agency().code() : "",
                lastHeard.length() > LONGEST_MOMENT ? "" : lastHeard);
        return Flux.create(page -> streams.begin(watching, page));
    }
}
