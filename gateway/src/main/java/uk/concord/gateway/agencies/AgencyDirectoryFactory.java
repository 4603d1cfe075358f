package uk.concord.gateway.agencies;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Makes the directory of what is configured. */
@Factory
final class AgencyDirectoryFactory {
    @Singleton
    AgencyDirectory directory(List<AgencySettings> agencies) {
        if (agencies.isEmpty()) {
            throw new IllegalStateException("concord.agencies names no agency.");
        }
        return new AgencyDirectory(agencies.stream()
                .sorted(Comparator.comparing(AgencySettings::position))
                .map(AgencySettings::agency)
                .toList());
    }
}
