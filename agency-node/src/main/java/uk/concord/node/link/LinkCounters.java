package uk.concord.node.link;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import uk.concord.node.book.VoidListener;
import uk.concord.node.book.exchange.LinkRefusal;
import uk.concord.record.PartnershipId;
import uk.concord.record.negotiation.VoidReason;

/** Counts what goes over the links to partners, and what of it is void. */
@Singleton
final class LinkCounters implements VoidListener {
    private static final String PARTNERSHIP = "partnership";
    private static final String RECEIPTED = "receipted";
    private static final String UNANSWERED = "unanswered";
    private static final String HELD = "held";
    private final MeterRegistry registry;

    LinkCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Makes everything that can be counted in a partnership visible as nothing yet, so that the first one is seen as one more. */
    void begin(PartnershipId partnership) {
        for (var reason : VoidReason.values()) {
            voids(partnership, reason);
        }
        sent(partnership, RECEIPTED);
        sent(partnership, UNANSWERED);
        received(partnership, HELD);
        for (var refusal : LinkRefusal.values()) {
            sent(partnership, word(refusal));
            received(partnership, word(refusal));
        }
    }

    /** The partner has given a receipt for a parcel. */
    void receipted(PartnershipId partnership) {
        sent(partnership, RECEIPTED).increment();
    }

    /** The partner has refused a message. */
    void refused(PartnershipId partnership, LinkRefusal refusal) {
        sent(partnership, word(refusal)).increment();
    }

    /** No answer came to a message. */
    void unanswered(PartnershipId partnership) {
        sent(partnership, UNANSWERED).increment();
    }

    /** A parcel of the partner's is held. */
    void held(PartnershipId partnership) {
        received(partnership, HELD).increment();
    }

    /** A parcel of the partner's was declined. */
    void declined(PartnershipId partnership, LinkRefusal refusal) {
        received(partnership, word(refusal)).increment();
    }

    @Override
    public void found(PartnershipId partnership, VoidReason reason) {
        voids(partnership, reason).increment();
    }

    private Counter voids(PartnershipId partnership, VoidReason reason) {
        return Counter.builder("concord.entries.void")
                .description("Entries of the partner's that were void when they came, by reason")
                .tags(PARTNERSHIP, partnership.value(), "reason", reason.name())
                .register(registry);
    }

    private Counter sent(PartnershipId partnership, String outcome) {
        return counter(
                "concord.parcels.sent",
                "Parcels and messages to the partner by what came of them",
                partnership,
                outcome);
    }

    private Counter received(PartnershipId partnership, String outcome) {
        return counter(
                "concord.parcels.received", "Parcels of the partner's by what came of them", partnership, outcome);
    }

    private Counter counter(String name, String description, PartnershipId partnership, String outcome) {
        return Counter.builder(name)
                .description(description)
                .tags(PARTNERSHIP, partnership.value(), "outcome", outcome)
                .register(registry);
    }

    private static String word(LinkRefusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }
}
