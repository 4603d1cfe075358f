package uk.concord.node.link;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import uk.concord.node.book.Side;
import uk.concord.proto.link.v1.LinkStatus;

/** Shows operators how every book and its link stand. Names and meanings: docs/operations.md. */
@Singleton
final class LinkMeters implements ApplicationEventListener<StartupEvent> {
    private static final String PARTNERSHIP = "partnership";
    private static final String STATUS = "LINK_STATUS_";
    private static final List<LinkStatus> STATES = Arrays.stream(LinkStatus.values())
            .filter(status -> status != LinkStatus.LINK_STATUS_UNSPECIFIED && status != LinkStatus.UNRECOGNIZED)
            .toList();

    private final MeterRegistry registry;
    private final Links links;
    private final LinkReadings readings;
    private final LinkCounters counters;

    LinkMeters(MeterRegistry registry, Links links, LinkReadings readings, LinkCounters counters) {
        this.registry = registry;
        this.links = links;
        this.readings = readings;
        this.counters = counters;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        links.all().forEach(this::register);
    }

    private void register(Link link) {
        counters.begin(link.partnership());
        var of = Tags.of(PARTNERSHIP, link.partnership().value());
        counter("concord.entries.appended", "Entries of the own log", of, link, book -> book.own()
                .size());
        counter("concord.entries.received", "Entries of the partner's log held here", of, link, book -> book.mirror()
                .size());
        book("concord.entries.unsigned", "Own entries that no signature covers yet", of, link, BookNumbers::unsigned);
        book(
                "concord.receipts.outstanding",
                "Own entries that the partner has not given a receipt for",
                of,
                link,
                BookNumbers::outstanding);
        book(
                "concord.receipts.outstanding.age.seconds",
                "How long the oldest of them has been held",
                of,
                link,
                book -> seconds(book.oldest()));
        book(
                "concord.restored.timestamp.seconds",
                "When the book was last found restored, 0 for never",
                of,
                link,
                book -> {
                    var restored = book.restored();
                    return restored == null ? 0 : restored.getEpochSecond();
                });
        for (var status : STATES) {
            state(
                    "concord.link.state",
                    "1 for how the link stands",
                    of.and("state", word(status)),
                    link,
                    state -> state.status() == status ? 1 : 0);
        }
        state(
                "concord.partner.clock.difference.seconds",
                "The partner's clock less the own one",
                of,
                link,
                state -> seconds(state.clockDifference()));
        state(
                "concord.certificate.ends.timestamp.seconds",
                "When the own certificate ends",
                of,
                link,
                state -> state.certificateEnds().getEpochSecond());
        registerChecks(link, of);
    }

    /** Known without a look into the database. */
    private void registerChecks(Link link, Tags of) {
        gauge("concord.book.open", "1 where this instance appends and signs", of, link, one -> one.isOpen() ? 1 : 0);
        gauge(
                "concord.records.differing",
                "Records that came to another state at the partner, with the same entries",
                of,
                link,
                one -> one.exchange().differing().size());
        FunctionCounter.builder(
                        "concord.records.compared", link, one -> one.exchange().compared())
                .description("Comparisons of a record's state with the partner's")
                .tags(of)
                .register(registry);
        for (var side : Side.values()) {
            var log = of.and("log", side == Side.OWN ? "own" : "partner");
            gauge(
                    "concord.log.faulty",
                    "1 where a stored log is not what was written",
                    log,
                    link,
                    one -> one.verification(side).verified().fault() == null ? 0 : 1);
            gauge(
                    "concord.log.verified.entries",
                    "How far a stored log is verified",
                    log,
                    link,
                    one -> one.verification(side).verified().size());
        }
    }

    private void counter(String name, String description, Tags tags, Link link, ToDoubleFunction<BookNumbers> number) {
        FunctionCounter.builder(name, link, one -> readings.lastBook(one)
                        .map(number::applyAsDouble)
                        .orElse(0.0))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private void book(String name, String description, Tags tags, Link link, ToDoubleFunction<BookNumbers> number) {
        gauge(name, description, tags, link, one -> readings.book(one)
                .map(number::applyAsDouble)
                .orElse(Double.NaN));
    }

    private void state(String name, String description, Tags tags, Link link, ToDoubleFunction<LinkState> number) {
        gauge(name, description, tags, link, one -> readings.state(one)
                .map(number::applyAsDouble)
                .orElse(Double.NaN));
    }

    private void gauge(String name, String description, Tags tags, Link link, ToDoubleFunction<Link> number) {
        Gauge.builder(name, link, number).description(description).tags(tags).register(registry);
    }

    private static String word(LinkStatus status) {
        return status.name().substring(STATUS.length()).toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
