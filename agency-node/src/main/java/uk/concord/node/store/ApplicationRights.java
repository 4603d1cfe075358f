package uk.concord.node.store;

import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Tells the migrations which user the application connects as, so that they can grant it rights table by table. */
@Singleton
@Named("default")
final class ApplicationRights implements FlywayConfigurationCustomizer {
    private final String user;

    ApplicationRights(@Value("${datasources.default.username}") String user) {
        this.user = user;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        var placeholders = new HashMap<>(flyway.getPlaceholders());
        placeholders.put("application_user", user);
        flyway.placeholders(placeholders);
    }
}
