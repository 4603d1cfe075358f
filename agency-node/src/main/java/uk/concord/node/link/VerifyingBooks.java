package uk.concord.node.link;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.Side;
import uk.concord.node.book.verify.SelfVerification.Verified;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;

/** Verifies all stored logs by itself, from the start of the service on, and says aloud what it finds wrong. */
@Singleton
class VerifyingBooks implements Books {
    private static final Logger log = LoggerFactory.getLogger(VerifyingBooks.class);
    private static final int ENTRIES_AT_A_TIME = 2_000;

    private final Links links;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    VerifyingBooks(Links links) {
        this.links = links;
    }

    @Override
    public Origin log(PartnershipId partnership, Side side) {
        return links.get(partnership).log(side);
    }

    @Override
    public boolean isStandingBy(PartnershipId partnership) {
        return links.get(partnership).isStandingBy();
    }

    @Override
    public Verified verified(PartnershipId partnership, Side side) {
        return links.get(partnership).verification(side).verified();
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "5s")
    void verifyAll() {
        if (links.isClosed()) {
            return;
        }
        for (var link : links.all()) {
            compare(link);
            for (var side : Side.values()) {
                try {
                    verify(link, side);
                } catch (RuntimeException unreadable) {
                    unverified(link, side, unreadable);
                }
            }
        }
    }

    private void unverified(Link link, Side side, RuntimeException unreadable) {
        if (!links.isClosed()) {
            log.warn("the {} log of {} could not be verified now: {}", side, link.partnership(), unreadable.toString());
        }
    }

    private void compare(Link link) {
        for (var record : link.exchange().differing()) {
            if (told.add(record.toString())) {
                log.atError()
                        .addKeyValue("partnership", link.partnership().value())
                        .addKeyValue("record", record.toString())
                        .log(
                                "record {} of {} has come to another state here than at the partner, with the same entries",
                                record,
                                link.partnership());
            }
        }
    }

    /** All that is new, or else a piece of what is old. */
    private void verify(Link link, Side side) {
        var verification = link.verification(side);
        var before = verification.verified().size();
        var after = verification.step(ENTRIES_AT_A_TIME);
        while (after.fault() == null && after.size() - before >= ENTRIES_AT_A_TIME) {
            before = after.size();
            after = verification.step(ENTRIES_AT_A_TIME);
        }
        var fault = after.fault();
        if (fault != null && told.add(fault)) {
            log.atError()
                    .addKeyValue("partnership", link.partnership().value())
                    .addKeyValue("log", side.name())
                    .log("the book of {} is not what was written: {}", link.partnership(), fault);
        }
    }
}
