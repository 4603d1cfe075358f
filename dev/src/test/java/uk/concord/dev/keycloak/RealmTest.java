package uk.concord.dev.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
    private final JsonNode realm = read();

    @Test
    void people_sign_in_at_the_gateway_by_code_and_pkce_alone() {
        var gateway = client("gateway");

        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(gateway.path("publicClient").asBoolean()).isFalse();
        assertThat(gateway.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(texts(gateway.path("redirectUris")))
                .containsExactly("http://localhost:${CONCORD_GATEWAY_PORT}/oauth/callback/keycloak");
    }

    @Test
    void a_session_that_ends_at_keycloak_is_told_to_the_gateway() {
        var attributes = client("gateway").path("attributes");

        assertThat(attributes.path("backchannel.logout.url").asText())
                .isEqualTo("${CONCORD_GATEWAY_ADDRESS}/oauth/back-channel-logout");
        assertThat(attributes.path("backchannel.logout.session.required").asText())
                .isEqualTo("true");
    }

    @Test
    void no_secret_stands_in_the_file() {
        assertThat(client("gateway").path("secret").asText()).isEqualTo("${CONCORD_GATEWAY_CLIENT_SECRET}");
    }

    @Test
    void only_the_development_client_takes_passwords() {
        assertThat(StreamSupport.stream(realm.path("clients").spliterator(), false)
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.path("clientId").asText()))
                .containsExactly("concord-dev-cli");
    }

    @Test
    void tokens_are_short_lived_and_guessing_is_slowed() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("accessCodeLifespanLogin").asInt()).isEqualTo(1800);
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(1800);
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void what_is_signed_with_a_persons_name_and_post_only_an_administrator_can_edit() throws IOException {
        var profile = new ObjectMapper()
                .readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asText());

        for (JsonNode attribute : profile.path("attributes")) {
            assertThat(texts(attribute.path("permissions").path("edit")))
                    .as(attribute.path("name").asText())
                    .containsExactly("admin");
        }
    }

    @Test
    void a_person_has_one_role_at_the_own_agency_by_a_group_and_an_auditor_belongs_to_none() {
        for (JsonNode user : realm.path("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            var groups = texts(user.path("groups"));
            var agencies = names(groups, "/agency/");
            assertThat(user.has("clientRoles")).isFalse();
            if (user.path("username").asText().equals("auditor")) {
                assertThat(agencies).isEmpty();
                assertThat(names(groups, "/commissioner/")).isEmpty();
                assertThat(names(groups, "/approver/")).isEmpty();
                assertThat(names(groups, "/auditor/")).isNotEmpty();
            } else {
                assertThat(agencies).hasSize(1);
                var roles = Stream.of("/commissioner/", "/approver/", "/finance/", "/auditor/", "/administrator/")
                        .flatMap(role -> names(groups, role).stream())
                        .toList();
                assertThat(roles).isEqualTo(agencies);
            }
        }
    }

    private static List<String> names(List<String> groups, String parent) {
        return groups.stream()
                .filter(group -> group.startsWith(parent))
                .map(group -> group.substring(parent.length()))
                .toList();
    }

    @Test
    void who_may_draft_decide_and_audit_follows_from_one_group_for_each_agency() {
        for (var role : List.of("commissioner", "approver", "auditor")) {
            var holders = StreamSupport.stream(realm.path("groups").spliterator(), false)
                    .filter(group -> group.path("name").asText().equals(role))
                    .findFirst()
                    .orElseThrow();
            for (JsonNode agency : holders.path("subGroups")) {
                var roles = agency.path("clientRoles").propertyStream().toList();
                assertThat(roles).hasSize(1);
                assertThat(roles.getFirst().getKey())
                        .startsWith(agency.path("name").asText() + "-");
                assertThat(texts(roles.getFirst().getValue())).containsExactly(role);
            }
        }
    }

    @Test
    void each_service_reads_the_directory_by_a_service_account_that_can_do_nothing_else() {
        for (var agency : List.of("kcc", "kmicb", "mdw")) {
            var directory = client(agency + "-directory");
            assertThat(directory.path("standardFlowEnabled").asBoolean()).isFalse();
            assertThat(directory.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(directory.path("fullScopeAllowed").asBoolean()).isFalse();
            assertThat(directory.path("secret").asText()).startsWith("${CONCORD_");
        }
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(new File("keycloak/concord-realm.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
