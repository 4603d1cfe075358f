package uk.concord.gateway.signin;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.concord.gateway.keycloak.Discovery;

/** Sends nobody to sign in at a Keycloak that is away, where only the browser could say, in its own way, that nothing answers. */
@ServerFilter("/sign-in/**")
final class KeycloakFirst implements Ordered {
    private final Discovery discovery;

    KeycloakFirst(Discovery discovery) {
        this.discovery = discovery;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check() {
        discovery.requireThere();
    }
}
