package uk.concord.gateway.people;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.gateway.agencies.AgencyDirectory;
import uk.concord.gateway.agencies.KnownAgency;
import uk.concord.gateway.keycloak.KeycloakAway;
import uk.concord.gateway.keycloak.PeopleDirectory;
import uk.concord.gateway.keycloak.PeopleDirectory.Person;
import uk.concord.gateway.once.AskedOnce;
import uk.concord.gateway.session.Role;

/**
 * Who can decide for each agency. Pages are the better for it and never wait long for it: while the directory does not
 * answer there are the names of last time, or none.
 */
@Singleton
public final class Approvers {
    private static final Logger LOG = LoggerFactory.getLogger(Approvers.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Duration NOT_AGAIN_FOR = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int MOST_NAMED = 3;

    private final PeopleDirectory directory;
    private final AgencyDirectory agencies;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AskedOnce<String, Known> asked = new AskedOnce<>();

    Approvers(
            PeopleDirectory directory,
            AgencyDirectory agencies,
            InstantSource clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.directory = directory;
        this.agencies = agencies;
        this.clock = clock;
        this.executor = executor;
    }

    private record Known(List<Person> people, Instant until) {
        static final Known NOBODY = new Known(List.of(), Instant.MIN);
    }

    /** The approvers of an agency, by name; empty when there are none or nobody can tell. */
    public List<Person> at(String agency) {
        var before = known.getOrDefault(agency, Known.NOBODY);
        if (before.until().isAfter(clock.instant())) {
            return before.people();
        }
        var asking = agencies.find(agency)
                .map(found -> CompletableFuture.supplyAsync(() -> learn(found, before), executor))
                .orElseGet(() -> CompletableFuture.completedFuture(before));
        try {
            return asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).people();
        } catch (TimeoutException | ExecutionException later) {
            return before.people();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return before.people();
        }
    }

    /** The posts of an agency's approvers, in a few words; empty when nobody can tell. */
    public String posts(String agency) {
        var posts = at(agency).stream()
                .map(Person::post)
                .filter(post -> !post.isEmpty())
                .distinct()
                .toList();
        return posts.size() > MOST_NAMED
                ? "one of " + posts.size() + " approvers"
                : posts.stream().collect(Collectors.joining(" or "));
    }

    private Known learn(KnownAgency agency, Known before) {
        return asked.ask(agency.code(), () -> ask(agency, before), fresh -> known.put(agency.code(), fresh));
    }

    private Known ask(KnownAgency agency, Known before) {
        try {
            var people = directory.holding(Role.APPROVER.code(), agency.code());
            return new Known(people, clock.instant().plus(GOOD_FOR));
        } catch (KeycloakAway away) {
            LOG.warn("Pages do without the names of {}'s approvers: {}", agency.code(), away.getMessage());
            return new Known(before.people(), clock.instant().plus(NOT_AGAIN_FOR));
        }
    }
}
