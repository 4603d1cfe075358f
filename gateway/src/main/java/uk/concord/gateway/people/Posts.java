package uk.concord.gateway.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.gateway.keycloak.KeycloakAway;
import uk.concord.gateway.keycloak.PeopleDirectory;
import uk.concord.gateway.keycloak.PeopleDirectory.Person;

/** The posts there are at an agency, as Keycloak tells. */
@Singleton
public final class Posts {
    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);

    private final PeopleDirectory directory;

    Posts(PeopleDirectory directory) {
        this.directory = directory;
    }

    /** Each once, in order of their names; none while nobody can tell. */
    public List<String> at(String agency) {
        try {
            return directory.at(agency).stream()
                    .map(Person::post)
                    .filter(post -> !post.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (KeycloakAway away) {
            LOG.warn("A page does without the posts of {}: {}", agency, away.getMessage());
            return List.of();
        }
    }
}
