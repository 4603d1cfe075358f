package uk.concord.gateway;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Security time: sessions and tokens live by it, and nobody moves it. */
@Factory
final class Clocks {
    @Primary
    @Singleton
    InstantSource securityTime() {
        return InstantSource.system();
    }
}
