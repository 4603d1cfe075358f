package uk.concord.testkit.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import uk.concord.testkit.identity.TestIssuer;

/**
 * The service under test and its partner's, linked over mutual TLS, with one issuer of tokens. Where the service under test
 * is the NHS body's it also has a partnership with Medway, whose service does not run.
 */
public final class TwoAgencies implements AutoCloseable {
    private static final int NOBODY = 9;

    private final TestIssuer issuer = new TestIssuer();
    private final RunningService own;
    private final RunningService partner;
    private final TestSite site;
    private Duration ahead = Duration.ZERO;

    private TwoAgencies(TestAgency ownAgency, TestAgency partnerAgency, TestSite site) {
        this.site = site;
        this.own = new RunningService(ownAgency, site, issuer);
        this.partner = new RunningService(partnerAgency, site, issuer);
        own.partner(0, partnerAgency, partner.port());
        partner.partner(0, ownAgency, own.port());
        var health = ownAgency.kind().equals("HEALTH") ? own : partner;
        health.partner(1, TestAgency.MEDWAY, NOBODY);
    }

    /** Makes both, not started yet. */
    public static TwoAgencies of(TestAgency own, TestAgency partner) {
        try {
            var site = new TestSite(
                    Files.createTempDirectory("concord-site-"),
                    InstantSource.system().instant());
            return new TwoAgencies(own, partner, site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestIssuer issuer() {
        return issuer;
    }

    /** The service under test. */
    public RunningService own() {
        return own;
    }

    public RunningService partner() {
        return partner;
    }

    /** Real time now: tokens are judged by it. */
    public Instant now() {
        return InstantSource.system().instant();
    }

    /** Business time now, as both services have it. */
    public Instant businessTime() {
        return now().plus(ahead);
    }

    /** Moves business time forward at both services; nothing moves it back. */
    public void later(Duration duration) {
        ahead = ahead.plus(duration);
        try {
            Files.writeString(site.businessTimeOffset(), Long.toString(ahead.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        own.start();
        partner.start();
    }

    @Override
    public void close() {
        own.close();
        partner.close();
        issuer.close();
    }
}
