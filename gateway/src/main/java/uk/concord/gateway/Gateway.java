package uk.concord.gateway;

import io.micronaut.runtime.Micronaut;

/** The gateway's process: sign-in, pages and the JSON API over the agencies' services. */
public final class Gateway {
    private Gateway() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Gateway.class).banner(false).start();
    }
}
