package uk.concord.gateway.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A session as the database holds it. Never compared, so its arrays do no harm. */
@SuppressWarnings("ArrayRecordComponent")
@MappedEntity("session")
record StoredSession(
        @Id byte[] idHash,
        String subject,
        String keycloakSession,
        Instant createdAt,
        Instant lastSeenAt,
        Instant refreshingUntil,
        byte[] content) {
    @Override
    public String toString() {
        return "StoredSession";
    }
}
