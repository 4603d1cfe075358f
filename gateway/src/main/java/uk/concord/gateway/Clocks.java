package uk.concord.gateway;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Security time: sessions and tokens live by it, and nobody moves it. */
@Factory
final class Clocks {
    @Singleton
    InstantSource securityTime() {
        return InstantSource.system();
    }
}
