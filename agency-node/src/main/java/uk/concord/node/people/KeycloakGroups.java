package uk.concord.node.people;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.representations.idm.UserRepresentation;

/** The members of Keycloak's groups, read with its own client library. Made, and so connected, on first use only. */
@Singleton
final class KeycloakGroups {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;

    private final Keycloak keycloak;
    private final String realm;

    KeycloakGroups(DirectoryConfiguration configuration) {
        var patience = configuration.timeout().toMillis();
        this.realm = configuration.realm();
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(configuration.server())
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(configuration.clientId())
                .clientSecret(configuration.clientSecret())
                .resteasyClient(ClientBuilder.newBuilder()
                        .connectTimeout(patience, TimeUnit.MILLISECONDS)
                        .readTimeout(patience, TimeUnit.MILLISECONDS)
                        .register(JacksonProvider.class)
                        .build())
                .build();
    }

    /** A group's members who may sign in, by subject; none when there is no such group. */
    Map<String, Addressee> members(String path) {
        try {
            var here = keycloak.realm(realm);
            var group = here.groups().group(here.getGroupByPath(path).getId());
            var members = new LinkedHashMap<String, Addressee>();
            List<UserRepresentation> page;
            int first = 0;
            do {
                page = group.members(first, PAGE);
                page.stream()
                        .filter(person -> Boolean.TRUE.equals(person.isEnabled()))
                        .forEach(person -> members.put(person.getId(), addressee(person)));
                first += PAGE;
            } while (page.size() == PAGE && first < PAGE * MOST_PAGES);
            return members;
        } catch (NotFoundException unknown) {
            return Map.of();
        } catch (WebApplicationException | ProcessingException failed) {
            throw new DirectoryAway(failed);
        }
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    private static Addressee addressee(UserRepresentation person) {
        var post = Stream.ofNullable(person.getAttributes())
                .flatMap(attributes -> Stream.ofNullable(attributes.get("post")))
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
        return new Addressee(
                person.getId(),
                Optional.ofNullable(person.getEmail()).orElse("").strip(),
                post);
    }
}
