package uk.concord.node.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes the two clocks. Whoever asks for an {@link InstantSource} gets business time. */
@Factory
final class ClockFactory {

    /** Primary, because the framework brings a clock of its own that never moves. */
    @Singleton
    @Primary
    InstantSource businessTime(@Nullable @Value("${concord.business-time.offset-file:}") String offsetFile) {
        return new BusinessTime(
                InstantSource.system(), offsetFile == null || offsetFile.isBlank() ? null : Path.of(offsetFile));
    }

    @Singleton
    SecurityTime securityTime() {
        return InstantSource.system()::instant;
    }
}
