package uk.concord.gateway.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/** The people of an agency and their posts, read with Keycloak's own client library and kept for a minute. */
@Singleton
public final class PeopleDirectory {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST = 200;
    private static final String REALMS = "/realms/";

    private final Keycloak keycloak;
    private final String realm;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PeopleDirectory(KeycloakSettings settings, InstantSource clock) {
        var address = settings.asked();
        int split = address.lastIndexOf(REALMS);
        this.realm = address.substring(split + REALMS.length());
        this.clock = clock;
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(address.substring(0, split))
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(ClientBuilder.newBuilder()
                        .connectTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .register(JacksonProvider.class)
                        .build())
                .build();
    }

    /** Somebody, as colleagues know them. */
    public record Person(String subject, String name, String post) {
        /** Neither name nor post: this text may reach a log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    private record Known(List<Person> people, Instant at) {}

    /**
     * Everybody in an agency's staff group, in order of name.
     *
     * @throws KeycloakAway when Keycloak cannot be asked
     */
    public List<Person> at(String agency) {
        var answer = known.get(agency);
        if (answer == null || answer.at().plus(GOOD_FOR).isBefore(clock.instant())) {
            answer = new Known(ask("/agency/" + agency), clock.instant());
            known.put(agency, answer);
        }
        return answer.people();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    /**
     * Those who hold a role at an agency by being in the group that gives it, in order of name. Roles themselves cannot be
     * asked for without the right to read every client's configuration, secrets included.
     *
     * @throws KeycloakAway when Keycloak cannot be asked
     */
    public List<Person> holding(String role, String agency) {
        return ask("/" + role + "/" + agency);
    }

    private List<Person> ask(String path) {
        return asking(here -> {
            var group = here.getGroupByPath(path);
            return here.groups().group(group.getId()).members(0, MOST).stream()
                    .filter(person -> Boolean.TRUE.equals(person.isEnabled()))
                    .map(PeopleDirectory::person)
                    .sorted(Comparator.comparing(Person::name))
                    .toList();
        });
    }

    private List<Person> asking(Function<RealmResource, List<Person>> question) {
        try {
            return question.apply(keycloak.realm(realm));
        } catch (NotFoundException unknown) {
            return List.of();
        } catch (WebApplicationException | ProcessingException failed) {
            throw new KeycloakAway("Keycloak's directory of people does not answer", failed);
        }
    }

    private static Person person(UserRepresentation person) {
        var post = Stream.ofNullable(person.getAttributes())
                .flatMap(attributes -> Stream.ofNullable(attributes.get("post")))
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
        return new Person(person.getId(), (person.getFirstName() + " " + person.getLastName()).strip(), post);
    }
}
