package uk.concord.gateway.session;

import io.micronaut.context.annotation.ConfigurationProperties;

/** The database user that may change the gateway's schema; the one that serves requests may not. */
@ConfigurationProperties("concord.schema")
record SchemaSettings(String url, String username, String password) {
    @Override
    public String toString() {
        return "SchemaSettings[" + url + "]";
    }
}
