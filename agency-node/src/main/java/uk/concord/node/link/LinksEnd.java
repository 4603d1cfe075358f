package uk.concord.node.link;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;

/** Stops the links before anything that they work on: when their threads end, the pool of connections must still be there. */
@Singleton
final class LinksEnd implements ApplicationEventListener<ShutdownEvent> {
    private final Links links;

    LinksEnd(Links links) {
        this.links = links;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        links.close();
    }
}
