package uk.concord.gateway.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The table of sessions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredSessions extends GenericRepository<StoredSession, byte[]> {
    @Query("""
            INSERT INTO session (id_hash, subject, keycloak_session, created_at, last_seen_at, refreshing_until, content)
            VALUES (:idHash, :subject, :keycloakSession, :now, :now, :now, :content)""")
    void insert(byte[] idHash, String subject, String keycloakSession, Instant now, byte[] content);

    @Query("""
            SELECT id_hash, subject, keycloak_session, created_at, last_seen_at, refreshing_until, content
            FROM session
            WHERE id_hash = :idHash AND created_at > :createdAfter AND last_seen_at > :seenAfter""")
    Optional<StoredSession> find(byte[] idHash, Instant createdAfter, Instant seenAfter);

    @Query("SELECT COUNT(*) FROM session WHERE created_at > :createdAfter AND last_seen_at > :seenAfter")
    long countLiving(Instant createdAfter, Instant seenAfter);

    /** Written by the first of many requests in a minute; the others find it written. */
    @Query("UPDATE session SET last_seen_at = :now WHERE id_hash = :idHash AND last_seen_at < :lastBefore")
    long seen(byte[] idHash, Instant now, Instant lastBefore);

    /** Takes the right to refresh, for as long as nobody else has it: one row changed, or none. */
    @Query("UPDATE session SET refreshing_until = :until WHERE id_hash = :idHash AND refreshing_until <= :now")
    long claimRefresh(byte[] idHash, Instant now, Instant until);

    @Query("UPDATE session SET content = :content, refreshing_until = :now WHERE id_hash = :idHash")
    long renew(byte[] idHash, byte[] content, Instant now);

    @Query("UPDATE session SET refreshing_until = :now WHERE id_hash = :idHash")
    long releaseRefresh(byte[] idHash, Instant now);

    @Query("DELETE FROM session WHERE id_hash = :idHash")
    long delete(byte[] idHash);

    @Query("DELETE FROM session WHERE keycloak_session = :keycloakSession")
    long deleteByKeycloakSession(String keycloakSession);

    @Query("DELETE FROM session WHERE subject = :subject")
    long deleteBySubject(String subject);

    @Query("DELETE FROM session WHERE created_at <= :createdUpTo OR last_seen_at <= :seenUpTo")
    long deleteEnded(Instant createdUpTo, Instant seenUpTo);

    @Query("SELECT COUNT(*) FROM session WHERE subject = ''")
    long ping();
}
