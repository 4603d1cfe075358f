package uk.concord.dev.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
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
    void a_person_has_roles_at_the_own_agency_only_and_an_auditor_belongs_to_none() {
        for (JsonNode user : realm.path("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            var agencies = texts(user.path("groups")).stream()
                    .filter(group -> group.startsWith("/agency/"))
                    .map(group -> group.substring("/agency/".length()))
                    .toList();
            var clients = user.path("clientRoles").propertyStream().toList();
            if (user.path("username").asText().equals("auditor")) {
                assertThat(agencies).isEmpty();
                assertThat(clients).allSatisfy(client -> assertThat(texts(client.getValue()))
                        .containsExactly("auditor"));
            } else {
                assertThat(agencies).hasSize(1);
                var approving = texts(user.path("groups")).stream()
                        .filter(group -> group.startsWith("/approver/"))
                        .toList();
                assertThat(clients.size() + approving.size()).isEqualTo(1);
                assertThat(clients)
                        .allSatisfy(client -> assertThat(client.getKey()).startsWith(agencies.getFirst() + "-"));
                assertThat(approving).isSubsetOf("/approver/" + agencies.getFirst());
            }
        }
    }

    @Test
    void who_may_decide_follows_from_one_group_for_each_agency() {
        var deciders = StreamSupport.stream(realm.path("groups").spliterator(), false)
                .filter(group -> group.path("name").asText().equals("approver"))
                .findFirst()
                .orElseThrow();

        for (JsonNode agency : deciders.path("subGroups")) {
            var roles = agency.path("clientRoles").propertyStream().toList();
            assertThat(roles).hasSize(1);
            assertThat(roles.getFirst().getKey()).startsWith(agency.path("name").asText() + "-");
            assertThat(texts(roles.getFirst().getValue())).containsExactly("approver");
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
