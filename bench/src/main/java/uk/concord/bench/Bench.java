package uk.concord.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import uk.concord.proto.record.v1.Draft;

/** Measures the running stack and prints one BENCH line a figure. See bench/README.md for what each one means. */
public final class Bench {
    private static final int WRITERS = 64;
    /** Fewer than the pool has connections: a new draft's reference is numbered under a lock. */
    private static final int DRAFTERS = 12;

    private static final int WARM_UP_OFFERS = 12_000;
    private static final int LOAD_OFFERS = 4_000;
    private static final int LATENCY_OFFERS = 400;
    private static final int RAW_GROUPS = 80;
    private static final int ENTRY_BYTES = 650;
    private static final int PAGE_REQUESTS = 1_500;
    private static final int PAGES_PER_SECOND = 50;

    private final Settings settings;

    private Bench(Settings settings) {
        this.settings = settings;
    }

    /** Needs a running stack; measures all, or only what is named: {@code exchange}, {@code pages}. */
    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Settings.fromEnvironment());
        var named = Set.of(arguments);
        if (named.isEmpty() || named.contains("exchange")) {
            bench.measureExchange();
        }
        if (named.isEmpty() || named.contains("pages")) {
            bench.measurePages();
        }
    }

    private void measureExchange() throws Exception {
        var databases = Databases.of(settings);
        var tokens = new Tokens(settings);
        var channel = Channels.open(settings, settings.kccGrpcPort());
        try {
            say("warming up with " + WARM_UP_OFFERS + " offers");
            warmUp(channel, tokens);
            say("preparing " + LOAD_OFFERS + " drafts");
            var drafts = drafts(channel, tokens, LOAD_OFFERS);
            say("inserting plain rows");
            var raw = new RawInserts(databases.kcc(), databases.kmicb(), ENTRY_BYTES).rowsPerSecond(RAW_GROUPS);
            say("offering with " + WRITERS + " writers");
            var held = offers(channel, tokens).heldByBothPerSecond(drafts, WRITERS);
            figure("raw_two_databases_per_s", raw, "entries/s");
            figure("held_by_both_per_s", held, "entries/s");
            figure("held_by_both_ratio", held / raw, "of_raw");
            say("offering one at a time");
            var latencies = new Latencies();
            offers(channel, tokens).measureHeldByBoth(drafts(channel, tokens, LATENCY_OFFERS), latencies);
            figure("offer_held_by_both_p50_ms", latencies.percentileMillis(0.50), "ms");
            figure("offer_held_by_both_p99_ms", latencies.percentileMillis(0.99), "ms");
        } finally {
            channel.shutdownNow();
        }
    }

    private void measurePages() throws Exception {
        say("asking for a page " + PAGES_PER_SECOND + " times a second");
        var browser = new SignedInBrowser(settings);
        browser.signIn("kent.commissioner");
        var path = "/records/kcc-kmicb/" + StoryRecord.id(settings, new Tokens(settings));
        new PageLoad(browser, path).run(PAGE_REQUESTS, PAGES_PER_SECOND);
        var latencies = new PageLoad(browser, path).run(PAGE_REQUESTS, PAGES_PER_SECOND);
        figure("record_page_p50_ms", latencies.percentileMillis(0.50), "ms");
        figure("record_page_p99_ms", latencies.percentileMillis(0.99), "ms");
    }

    private void warmUp(io.grpc.Channel channel, Tokens tokens) throws Exception {
        offers(channel, tokens).heldByBothPerSecond(drafts(channel, tokens, WARM_UP_OFFERS), WRITERS);
    }

    private static Offers offers(io.grpc.Channel channel, Tokens tokens) throws Exception {
        return new Offers(channel, tokens.forAgency("kent.approver", "kcc-council-service"));
    }

    private static List<Draft> drafts(io.grpc.Channel channel, Tokens tokens, int count) throws Exception {
        var maker = new Drafts(channel, tokens.forAgency("kent.commissioner", "kcc-council-service"));
        var made = new Draft[count];
        Workers.share(DRAFTERS, count, number -> made[number] = maker.submitted(number));
        return IntStream.range(0, count).mapToObj(number -> made[number]).toList();
    }

    private static void say(String what) {
        System.out.println("... " + what);
    }

    private static void figure(String name, double value, String unit) {
        System.out.println(new Figure(name, value, unit).line());
    }
}
