package uk.concord.node.store;

import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Makes migrations run as their own user, and tells them which user the application connects as, so that they can grant it
 * rights table by table. Left alone they would run a second time through the application's pool, which may not migrate.
 */
@Singleton
@Named("default")
final class ApplicationRights implements FlywayConfigurationCustomizer {
    private final String applicationUser;
    private final String url;
    private final String user;
    private final String password;

    ApplicationRights(
            @Value("${datasources.default.username}") String applicationUser,
            @Value("${flyway.datasources.default.url}") String url,
            @Value("${flyway.datasources.default.user}") String user,
            @Value("${flyway.datasources.default.password:}") String password) {
        this.applicationUser = applicationUser;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        var placeholders = new HashMap<>(flyway.getPlaceholders());
        placeholders.put("application_user", applicationUser);
        flyway.placeholders(placeholders).dataSource(url, user, password);
    }
}
