package uk.concord.node.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Prepares both sets of migrations: those of the tables that every service has, and those of one service's own. Each has a
 * history of its own, so that each is in order however the other grows.
 */
@Factory
final class MigrationFactory {
    private final String applicationUser;
    private final String url;
    private final String user;
    private final String password;

    MigrationFactory(
            @Value("${datasources.default.username}") String applicationUser,
            @Value("${flyway.datasources.default.url}") String url,
            @Value("${flyway.datasources.default.user}") String user,
            @Value("${flyway.datasources.default.password:}") String password) {
        this.applicationUser = applicationUser;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Singleton
    @Named("default")
    FlywayConfigurationCustomizer shared() {
        return new ApplicationRights("default", applicationUser, url, user, password);
    }

    @Singleton
    @Named("service")
    FlywayConfigurationCustomizer ofTheService() {
        return new ApplicationRights("service", applicationUser, url, user, password);
    }
}
