package uk.concord.node.store;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import java.util.HashMap;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Makes migrations run as their own user, and tells them which user the application connects as, so that they can grant it
 * rights table by table. Left alone they would run a second time through the application's pool, which may not migrate.
 */
record ApplicationRights(String name, String applicationUser, String url, String user, String password)
        implements FlywayConfigurationCustomizer {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        var placeholders = new HashMap<>(flyway.getPlaceholders());
        placeholders.put("application_user", applicationUser);
        flyway.placeholders(placeholders).dataSource(url, user, password);
    }

    /** Not with the password. */
    @Override
    public String toString() {
        return "rights of " + applicationUser + " in the migrations " + name;
    }
}
