package uk.concord.node.service;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What every agency's service is configured with, before anything that its own configuration says. */
public final class SharedConfiguration {
    private static final String FILE = "concord-agency.yml";
    private static final int BEFORE_APPLICATION_YML = YamlPropertySourceLoader.DEFAULT_POSITION - 100;

    private SharedConfiguration() {}

    public static PropertySource read() {
        try (var yaml = SharedConfiguration.class.getResourceAsStream("/" + FILE)) {
            var keys = new YamlPropertySourceLoader().read(FILE, Objects.requireNonNull(yaml, FILE));
            return PropertySource.of(FILE, keys, BEFORE_APPLICATION_YML);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
