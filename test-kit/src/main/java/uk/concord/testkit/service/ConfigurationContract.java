package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.node.service.SharedConfiguration;

/** How a service is configured where nothing says otherwise: what all services share, and who this one is. */
public abstract class ConfigurationContract {
    private final TestAgency own;
    private final String databasePort;

    protected ConfigurationContract(TestAgency own, String databasePort) {
        this.own = own;
        this.databasePort = databasePort;
    }

    @Test
    void what_is_shared_is_filled_in_with_who_the_service_is() {
        try (var context = context(Map.of())) {
            var configuration = started(context);
            assertThat(text(configuration, "concord.agency.name")).isEqualTo(own.name());
            assertThat(text(configuration, "concord.identity.audience")).isEqualTo(own.audience());
            assertThat(text(configuration, "concord.identity.jwks-url"))
                    .isEqualTo("http://localhost:8180/realms/concord/protocol/openid-connect/certs");
            assertThat(text(configuration, "datasources.default.url"))
                    .startsWith("jdbc:mysql://localhost:" + databasePort + "/concord?connectionTimeZone=UTC");
            assertThat(text(configuration, "flyway.datasources.service.url"))
                    .isEqualTo(text(configuration, "datasources.default.url"));
            assertThat(text(configuration, "datasources.default.data-source-properties.cachePrepStmts"))
                    .as("the driver takes text only")
                    .isEqualTo("true");
        }
    }

    @Test
    void what_a_service_or_its_surroundings_say_counts_before_what_is_shared() {
        assertThat(SharedConfiguration.read().getOrder()).isLessThan(YamlPropertySourceLoader.DEFAULT_POSITION);
        var said = Map.<String, Object>of("concord.agency.code", "mdw", "datasources.default.url", "jdbc:mysql://db/x");
        try (var context = context(said)) {
            var configuration = started(context);
            assertThat(text(configuration, "concord.identity.audience")).startsWith("mdw-");
            assertThat(text(configuration, "flyway.datasources.service.url")).isEqualTo("jdbc:mysql://db/x");
        }
    }

    private static ApplicationContext context(Map<String, Object> said) {
        return ApplicationContext.builder()
                .propertySources(SharedConfiguration.read())
                .properties(said)
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .banner(false)
                .build();
    }

    /** The configuration alone: nothing of the service is started. */
    private static Environment started(ApplicationContext context) {
        return context.getEnvironment().start();
    }

    private static String text(Environment configuration, String key) {
        return configuration.getProperty(key, String.class).orElse("");
    }
}
