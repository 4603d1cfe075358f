package uk.concord.node.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.node.agency.AgencyConfiguration;
import uk.concord.node.identity.Role;
import uk.concord.record.PartnershipId;

/** Roles and grants as Keycloak's groups give them; what a group was told to hold counts for half a minute. */
@Singleton
final class KeycloakDirectory implements PeopleDirectory {
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final int MOST_GROUPS = 1_000;

    private final BeanProvider<KeycloakGroups> groups;
    private final String agency;
    private final Cache<String, Map<String, Addressee>> lately = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(MOST_GROUPS)
            .build();

    KeycloakDirectory(BeanProvider<KeycloakGroups> groups, AgencyConfiguration agency) {
        this.groups = groups;
        this.agency = agency.code();
    }

    @Override
    public List<Addressee> holding(Role role, PartnershipId partnership) {
        var granted = members("/partnership/" + partnership.value()).keySet();
        var staff = members("/agency/" + agency).keySet();
        var auditors = members(group(Role.AUDITOR)).keySet();
        return members(group(role)).values().stream()
                .filter(person -> granted.contains(person.subject()) && staff.contains(person.subject()))
                .filter(person -> !auditors.contains(person.subject()))
                .sorted(Comparator.comparing(Addressee::subject))
                .toList();
    }

    private String group(Role role) {
        return "/" + role.name().toLowerCase(Locale.ROOT) + "/" + agency;
    }

    /** Asked for one after another, and not by two at once: there is one thread that sends. */
    private Map<String, Addressee> members(String path) {
        return lately.get(path, asked -> groups.get().members(asked));
    }
}
