package uk.concord.node.service;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import java.util.List;

/** Checks before anything else starts that every key a service cannot do without is set. */
@Context
final class RequiredKeys {
    private static final List<String> KEYS = List.of(
            "concord.agency.code",
            "concord.agency.kind",
            "concord.agency.name",
            "concord.agency.short-name",
            "concord.agency.organisation",
            "concord.agency.reference-prefix",
            "concord.partnerships[0].id",
            "concord.keys.directory",
            "concord.signed.directory",
            "concord.transport.certificate",
            "concord.transport.private-key",
            "concord.transport.authority",
            "concord.identity.issuer",
            "concord.identity.jwks-url",
            "concord.identity.audience",
            "datasources.default.url",
            "datasources.default.username",
            "flyway.datasources.default.user");

    RequiredKeys(Environment environment) {
        for (var key : KEYS) {
            if (environment
                    .getProperty(key, String.class)
                    .filter(value -> !value.isBlank())
                    .isEmpty()) {
                throw new KeyMissing(key);
            }
        }
    }
}
