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

    /** Of one round, warm-up or measured. */
    private static final int ROUND_OFFERS = 4_000;

    private static final int ROUNDS = 3;
    /** So many at least: on two cores the compilers are behind for that long, and two rounds can be equally slow by chance. */
    private static final int LEAST_WARM_UPS = 6;

    private static final int MOST_WARM_UPS = 12;

    /** Two warm-up rounds this near to each other: the services' compilers rest. */
    private static final double NEAR = 0.05;

    private static final int LATENCY_OFFERS = 400;
    private static final int RAW_GROUPS = 80;
    private static final int ENTRY_BYTES = 650;
    private static final int PAGE_REQUESTS = 1_500;
    private static final int PAGES_PER_SECOND = 100;
    private static final int HALF_THE_PAGES_PER_SECOND = 50;
    /** Rounds of requests that are not measured: the gateway's compilers are behind for that long. */
    private static final int PAGE_WARM_UPS = 10;

    /** So many of them reach the rate that is measured, step by step. */
    private static final int RISING_WARM_UPS = 5;

    private static final int SECONDS_OF_WARM_UP = 15;

    private static final int LONG_RECORD = 500;
    private static final int LONG_RECORD_REQUESTS = 300;
    private static final int LONG_RECORDS_PER_SECOND = 10;
    /** Measured by itself it has no other pages before it that would warm the gateway up. */
    private static final int DISPUTE_WARM_UPS = 3;

    private static final int ACCOUNT_LINES = 10_000;
    private static final int STATEMENT_REQUESTS = 100;
    private static final int STATEMENTS_PER_SECOND = 4;

    private static final int MANY_RECORDS = 100_000;
    private static final int QUERIES = 700;
    private static final int FINDING_QUERIES = 100;
    private static final int FINDING_PAGES_PER_SECOND = 5;
    private static final List<String> LISTS = List.of(
            "",
            "&order=due",
            "&order=money",
            "&status=agreed",
            "&status=offered&waiting=kmicb&order=due",
            "&q=speech+therapy",
            "&q=KC-2023-09",
            "&service=SALT",
            "&provider=ODS:RXY&year=2025",
            "&basis=s76&weakness=4",
            "&mine=yes",
            "&q=wheelchair&status=lapsed&order=money");

    private final Settings settings;

    private Bench(Settings settings) {
        this.settings = settings;
    }

    /** Needs a running stack; measures all, or only what is named: {@code exchange}, {@code pages}, {@code dispute}, {@code money}, {@code lists}, {@code findings}. */
    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Settings.fromEnvironment());
        var named = Set.of(arguments);
        if (named.isEmpty() || named.contains("exchange")) {
            bench.measureExchange();
        }
        if (named.isEmpty() || named.contains("pages")) {
            bench.measurePages();
        }
        if (named.isEmpty() || named.contains("dispute")) {
            bench.measureDispute();
        }
        if (named.isEmpty() || named.contains("money")) {
            bench.measureMoney();
        }
        if (named.isEmpty() || named.contains("lists")) {
            bench.measureLists();
        }
        if (named.isEmpty() || named.contains("findings")) {
            bench.measureFindings();
        }
    }

    private void measureExchange() throws Exception {
        var databases = Databases.of(settings);
        var tokens = new Tokens(settings);
        var channel = Channels.open(settings, settings.kccGrpcPort());
        try {
            warmUp(channel, tokens);
            var raw = new Rounds();
            var held = new Rounds();
            for (int round = 1; round <= ROUNDS; round++) {
                say("round " + round + ": preparing " + ROUND_OFFERS + " drafts");
                var drafts = drafts(channel, tokens, ROUND_OFFERS);
                say("round " + round + ": inserting plain rows, then offering with " + WRITERS + " writers");
                raw.add(new RawInserts(databases.kcc(), databases.kmicb(), ENTRY_BYTES).rowsPerSecond(RAW_GROUPS));
                held.add(offers(channel, tokens).heldByBothPerSecond(drafts, WRITERS));
            }
            say("single rounds: raw " + raw + ", held by both " + held);
            figure("raw_two_databases_per_s", raw.median(), "entries/s");
            figure("held_by_both_per_s", held.median(), "entries/s");
            figure("held_by_both_ratio", held.median() / raw.median(), "of_raw");
            say("offering one at a time");
            var latencies = new Latencies();
            offers(channel, tokens).measureHeldByBoth(drafts(channel, tokens, LATENCY_OFFERS), latencies);
            figures("offer_held_by_both", latencies);
        } finally {
            channel.shutdownNow();
        }
    }

    private void measurePages() throws Exception {
        var browser = new SignedInBrowser(settings);
        browser.signIn("kent.commissioner");
        var path = "/records/kcc-kmicb/" + StoryRecord.id(settings, new Tokens(settings));
        var load = new PageLoad(browser, List.of(path));
        warmUp(load);
        say("asking for a page " + HALF_THE_PAGES_PER_SECOND + " times a second");
        figures("record_page_at_50", load.run(PAGE_REQUESTS, HALF_THE_PAGES_PER_SECOND));
        say("asking for a page " + PAGES_PER_SECOND + " times a second");
        figures("record_page", load.run(PAGE_REQUESTS, PAGES_PER_SECOND));
        measureLongRecord(browser);
    }

    private void measureLongRecord(SignedInBrowser browser) throws Exception {
        say("making a record of " + LONG_RECORD + " entries");
        var channel = Channels.open(settings, settings.kccGrpcPort());
        try {
            var id = LongRecord.of(LONG_RECORD, channel, new Tokens(settings), settings.home());
            var load = new PageLoad(browser, List.of("/records/kcc-kmicb/" + id));
            load.run(LONG_RECORD_REQUESTS, LONG_RECORDS_PER_SECOND);
            say("asking for it " + LONG_RECORDS_PER_SECOND + " times a second");
            figures("record_of_500_page", load.run(LONG_RECORD_REQUESTS, LONG_RECORDS_PER_SECOND));
        } finally {
            channel.shutdownNow();
        }
    }

    private void measureDispute() throws Exception {
        say("making a dispute on a record of " + LONG_RECORD + " entries");
        var channel = Channels.open(settings, settings.kccGrpcPort());
        try {
            var page = LongRecord.disputed(LONG_RECORD, channel, new Tokens(settings), settings.home());
            var browser = new SignedInBrowser(settings);
            browser.signIn("kent.commissioner");
            var load = new PageLoad(browser, List.of(page));
            for (int round = 0; round < DISPUTE_WARM_UPS; round++) {
                load.run(LONG_RECORD_REQUESTS, LONG_RECORDS_PER_SECOND);
            }
            say("asking for the dispute's page " + LONG_RECORDS_PER_SECOND + " times a second");
            figures("dispute_of_500_entries_page", load.run(LONG_RECORD_REQUESTS, LONG_RECORDS_PER_SECOND));
        } finally {
            channel.shutdownNow();
        }
    }

    /** Slowly at first: what has just started is not asked for as much as what has been at work. */
    private static void warmUp(PageLoad load) throws InterruptedException {
        for (int round = 1; round <= PAGE_WARM_UPS; round++) {
            var rate = PAGES_PER_SECOND * Math.min(round, RISING_WARM_UPS) / RISING_WARM_UPS;
            var p99 = load.run(rate * SECONDS_OF_WARM_UP, rate).percentileMillis(0.99);
            say("warming up, round %d, %d a second: p99 %.0f ms".formatted(round, rate, p99));
        }
    }

    private static void figures(String name, Latencies latencies) {
        figure(name + "_p50_ms", latencies.percentileMillis(0.50), "ms");
        figure(name + "_p99_ms", latencies.percentileMillis(0.99), "ms");
    }

    private void measureMoney() throws Exception {
        say("writing accounts of " + ACCOUNT_LINES + " lines");
        new ManyAccounts(Databases.of(settings).kcc()).write(ACCOUNT_LINES);
        var browser = new SignedInBrowser(settings);
        browser.signIn("kent.commissioner");
        var load = new PageLoad(
                browser, List.of("/money?partnership=kcc-kmicb&year=%1$d&on=%1$d-12-31".formatted(ManyAccounts.YEAR)));
        load.run(STATEMENT_REQUESTS, STATEMENTS_PER_SECOND);
        say("asking for their statement " + STATEMENTS_PER_SECOND + " times a second");
        figures("statement_of_10000_lines_page", load.run(STATEMENT_REQUESTS, STATEMENTS_PER_SECOND));
    }

    private void measureLists() throws Exception {
        var many = new ManyRecords(Databases.of(settings).kcc());
        say("writing rows until the council's list has " + MANY_RECORDS);
        many.fillTo(MANY_RECORDS);
        say("asking the store for pages");
        many.queries(QUERIES);
        var queries = many.queries(QUERIES);
        figures("list_query", queries);
        say("asking for " + LISTS.size() + " lists in turn, " + PAGES_PER_SECOND + " times a second");
        var browser = new SignedInBrowser(settings);
        browser.signIn("kent.commissioner");
        var paths = LISTS.stream()
                .map(filters -> "/records?partnership=kcc-kmicb" + filters)
                .toList();
        var load = new PageLoad(browser, paths);
        warmUp(load);
        figures("list_page", load.run(PAGE_REQUESTS, PAGES_PER_SECOND));
    }

    private void measureFindings() throws Exception {
        var many = new ManyRecords(Databases.of(settings).kcc());
        say("writing rows until the council's list has " + MANY_RECORDS);
        many.fillTo(MANY_RECORDS);
        say("asking the store for findings");
        many.findingCounts(FINDING_QUERIES);
        figures("findings_count", many.findingCounts(FINDING_QUERIES));
        many.findingPages(FINDING_QUERIES);
        figures("findings_query", many.findingPages(FINDING_QUERIES));
        say("asking for the page Findings " + FINDING_PAGES_PER_SECOND + " times a second");
        var browser = new SignedInBrowser(settings);
        browser.signIn("kent.commissioner");
        var load = new PageLoad(
                browser,
                List.of(
                        "/findings?partnership=kcc-kmicb",
                        "/findings?partnership=kcc-kmicb&kind=past-review",
                        "/findings?partnership=kcc-kmicb&kind=claim-unpaid&owner=kcc"));
        load.run(FINDING_QUERIES, FINDING_PAGES_PER_SECOND);
        figures("findings_page", load.run(FINDING_QUERIES, FINDING_PAGES_PER_SECOND));
    }

    /** Offers in rounds until two in a row are about as fast, or it has been enough. */
    private static void warmUp(io.grpc.Channel channel, Tokens tokens) throws Exception {
        var before = 0.0;
        for (int round = 1; round <= MOST_WARM_UPS; round++) {
            var rate = offers(channel, tokens).heldByBothPerSecond(drafts(channel, tokens, ROUND_OFFERS), WRITERS);
            say("warming up, round %d: %.0f entries a second".formatted(round, rate));
            if (round >= LEAST_WARM_UPS && Math.abs(rate - before) < NEAR * rate) {
                return;
            }
            before = rate;
        }
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
