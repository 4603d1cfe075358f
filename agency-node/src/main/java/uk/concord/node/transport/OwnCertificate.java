package uk.concord.node.transport;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.log.Hash;

/**
 * The certificate this service shows as server and as client, its private key, and the authorities it trusts. The files are looked at
 * again whenever a connection is made: what has been replaced there counts from the next connection on, without a restart. What
 * cannot be used changes nothing and is told once.
 */
@Singleton
public final class OwnCertificate {
    private static final Logger log = LoggerFactory.getLogger(OwnCertificate.class);

    private final IdentityFiles files;
    private volatile Predicate<Hash> known = pin -> true;
    private IdentityFiles.@Nullable Stamp looked;
    private Identity current;

    OwnCertificate(TransportConfiguration configuration) {
        this.files = new IdentityFiles(configuration);
        this.looked = stamp();
        this.current = files.read();
    }

    /** What partners pin: SHA-256 of the own subjectPublicKeyInfo. */
    public Hash pin() {
        return Peer.pin(current().chain().getFirst());
    }

    /** When the certificate ends. */
    public Instant ends() {
        return current().chain().getFirst().getNotAfter().toInstant();
    }

    /** From now on a certificate counts only when partners have been told of its key: they would refuse any other. */
    public void onlyKnown(Predicate<Hash> pins) {
        known = pins;
    }

    synchronized Identity current() {
        var now = stamp();
        if (now != null && !now.equals(looked)) {
            looked = now;
            replace();
        }
        return current;
    }

    private void replace() {
        try {
            var found = files.read();
            var pin = Peer.pin(found.chain().getFirst());
            if (!known.test(pin)) {
                log.error(
                        "the new certificate is not used: its pin {} stands in no public.keys, so partners would refuse it",
                        pin.hex());
                return;
            }
            current = found;
            log.info(
                    "the certificate was replaced: pin {}, good until {}",
                    pin.hex(),
                    found.chain().getFirst().getNotAfter().toInstant());
        } catch (TransportUnusable e) {
            log.error("the new certificate is not used: {}", e.getMessage());
        }
    }

    private IdentityFiles.@Nullable Stamp stamp() {
        try {
            return files.stamp();
        } catch (IOException e) {
            // Between the removal of a file and its replacement: what was read before goes on.
            return null;
        }
    }
}
