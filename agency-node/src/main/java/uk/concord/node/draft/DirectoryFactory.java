package uk.concord.node.draft;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import uk.concord.record.terms.ProviderDirectory;

/** Makes the directory of organisations that terms may name. */
@Factory
final class DirectoryFactory {

    @Singleton
    ProviderDirectory providers() {
        return ProviderDirectory.kentAndMedway();
    }
}
