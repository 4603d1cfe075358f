package uk.concord.bench;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.concord.log.Hash;
import uk.concord.node.book.Found;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.store.JdbcStore;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * Rows of lists without records behind them, written by the service's own store into its database: what a list costs depends on
 * these alone. The same seed makes the same rows.
 */
final class ManyRecords {
    private static final PartnershipId PARTNERSHIP = new PartnershipId("kcc-kmicb");
    private static final int GROUP = 500;
    private static final List<String> SERVICES = List.of(
            "CYPMHS", "SALT", "OT", "PHYSIO", "NEURO", "WHEEL", "CCN", "PALL", "SHORT", "EQUIP", "AUTISM", "NURSE");
    private static final List<String> PROVIDERS = List.of("RYY", "RVV", "RWF", "RAT", "RXY", "RPA", "RN7", "X26");
    private static final List<String> WORDS = List.of(
            "speech",
            "language",
            "therapy",
            "mental",
            "health",
            "short",
            "breaks",
            "community",
            "nursing",
            "equipment",
            "assessment",
            "autism",
            "pathway",
            "wheelchair",
            "palliative",
            "school",
            "early",
            "years",
            "support",
            "family");
    private static final AgencyCode KENT = new AgencyCode("kcc");
    private static final List<String> OWNERS = List.of("kcc", "kmicb", "");
    private static final List<FindingKind> KINDS = Arrays.stream(FindingKind.values())
            .filter(kind -> kind != FindingKind.UNRECOGNIZED && kind.getNumber() > 0)
            .toList();
    private static final RecordId NO_RECORD = new RecordId(new UUID(0, 0));
    private static final LocalDate ON = LocalDate.parse("2026-11-28");
    private static final int FIRST_DAY = (int) LocalDate.parse("2024-01-01").toEpochDay();
    private static final int DAYS = 1_000;
    private static final Instant FIRST = Instant.parse("2023-01-01T09:00:00Z");

    private final JdbcStore store;
    private final Random random = new Random(42);

    ManyRecords(RawInserts.Database database) {
        var source = new MysqlDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        this.store = new JdbcStore(source);
    }

    /** Adds rows until there are so many. */
    void fillTo(int wanted) {
        int there = store.read(PARTNERSHIP, book -> book.countRecords(RecordQuery.ALL, wanted));
        for (int made = there; made < wanted; made += GROUP) {
            var rows = IntStream.range(made, Math.min(wanted, made + GROUP))
                    .mapToObj(this::row)
                    .toList();
            store.<Boolean>locked(PARTNERSHIP, book -> {
                book.project(rows);
                return true;
            });
        }
    }

    /** How long the store takes for one page and its count, for each of these queries in turn. */
    Latencies queries(int times) {
        var latencies = new Latencies();
        var queries = List.of(
                RecordQuery.ALL,
                new RecordQuery(RecordFilter.NONE, "", RecordQuery.Order.DUE),
                new RecordQuery(RecordFilter.NONE, "", RecordQuery.Order.MONEY),
                new RecordQuery(RecordFilter.NONE, "speech therapy", RecordQuery.Order.CHANGED),
                new RecordQuery(RecordFilter.NONE, "KC-2023-09", RecordQuery.Order.CHANGED),
                RecordQuery.of(Set.of(RecordStatus.RECORD_STATUS_AGREED), ""),
                RecordQuery.of(Set.of(RecordStatus.RECORD_STATUS_LAPSED), "wheelchair"));
        for (int time = 0; time < times; time++) {
            var query = queries.get(time % queries.size());
            long started = System.nanoTime();
            store.<Integer>read(
                    PARTNERSHIP, book -> book.records(query, null, 26).size());
            latencies.add(System.nanoTime() - started);
        }
        return latencies;
    }

    /** How long the store takes to count all findings of a day, of anybody and of one agency in turn. */
    Latencies findingCounts(int times) {
        var latencies = new Latencies();
        for (int time = 0; time < times; time++) {
            var query = new Found.Query(null, time % 2 == 0 ? null : KENT, ON);
            long started = System.nanoTime();
            store.<Integer>read(PARTNERSHIP, book -> book.countFindings(query).size());
            latencies.add(System.nanoTime() - started);
        }
        return latencies;
    }

    /** How long it takes for one page of each kind in turn, at its beginning and further on. */
    Latencies findingPages(int times) {
        var latencies = new Latencies();
        for (int time = 0; time < times; time++) {
            var kind = KINDS.get(time % KINDS.size());
            var day = LocalDate.ofEpochDay(time % 2 == 0 ? FIRST_DAY : FIRST_DAY + DAYS / 2);
            var after = new RecordQuery.Position(Found.before(kind, day), NO_RECORD);
            var query = new Found.Query(kind, time % 3 == 0 ? KENT : null, ON);
            long started = System.nanoTime();
            store.<Integer>read(
                    PARTNERSHIP, book -> book.findings(query, after, 51).size());
            latencies.add(System.nanoTime() - started);
        }
        return latencies;
    }

    /** None to three of any kind, of either agency or both, over or not. */
    private List<FindingSummary> findings() {
        return random.ints(random.nextInt(4), 0, KINDS.size())
                .mapToObj(kind -> {
                    var from = LocalDate.ofEpochDay(FIRST_DAY + random.nextInt(DAYS));
                    return FindingSummary.newBuilder()
                            .setKind(KINDS.get(kind))
                            .setOwner(OWNERS.get(random.nextInt(OWNERS.size())))
                            .setHasMoney(true)
                            .setMoneyPence(random.nextInt(100_000_000))
                            .setHoldsFrom(from.toString())
                            .setHoldsUntil(
                                    random.nextBoolean()
                                            ? ""
                                            : from.plusDays(1L + random.nextInt(DAYS))
                                                    .toString())
                            .build();
                })
                .sorted(Comparator.comparing(FindingSummary::getKindValue).thenComparing(FindingSummary::getHoldsFrom))
                .toList();
    }

    private RecordRow row(int number) {
        var id = new RecordId(new UUID(random.nextLong(), random.nextLong()));
        var changed = FIRST.plus(number, ChronoUnit.MINUTES);
        var status = status();
        var waiting = status == RecordStatus.RECORD_STATUS_OFFERED ? (random.nextBoolean() ? "kcc" : "kmicb") : "";
        var due = waiting.isEmpty() ? null : changed.plus(30, ChronoUnit.DAYS);
        var year = 2023 + random.nextInt(4);
        var pence = 100L * (10_000 + random.nextInt(5_000_000));
        var summary = RecordSummary.newBuilder()
                .setRecordId(id.toString())
                .setPartnershipId(PARTNERSHIP.value())
                .setRef("KC-%d-%05d".formatted(2023 + number % 4, number))
                .setTitle(title())
                .setServiceCode(SERVICES.get(random.nextInt(SERVICES.size())))
                .setStatus(status)
                .setWaitingFor(waiting)
                .setDueAtMicros(due == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, due))
                .setChangedAtMicros(ChronoUnit.MICROS.between(Instant.EPOCH, changed))
                .setYearlyPence(pence)
                .addPayers(payer("GSS", "E10000016", pence / 2, year))
                .addPayers(payer("ODS", "QKS", pence - pence / 2, year))
                .addLegalBasesValue(1 + random.nextInt(LegalBasis.values().length - 2))
                .addProviders(Organisation.newBuilder()
                        .setScheme("ODS")
                        .setCode(PROVIDERS.get(random.nextInt(PROVIDERS.size()))))
                .addWeaknesses(1 + random.nextInt(9))
                .addFinancialYears(year)
                .addFinancialYears(year + 1)
                .setTermsFrom(year + "-04-01")
                .setTermsTo(year + 2 + "-03-31")
                .addAllFindings(findings());
        var digest = Hash.sha256(id.toString().getBytes(StandardCharsets.US_ASCII));
        return new RecordRow(id, 2, 1, -1, 3, false, digest, null, changed, due, summary.build());
    }

    private String title() {
        var words = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private RecordStatus status() {
        int chance = random.nextInt(100);
        if (chance < 70) {
            return RecordStatus.RECORD_STATUS_AGREED;
        }
        if (chance < 85) {
            return RecordStatus.RECORD_STATUS_OFFERED;
        }
        return chance < 95 ? RecordStatus.RECORD_STATUS_DECLINED : RecordStatus.RECORD_STATUS_LAPSED;
    }

    private static PayerTotal payer(String scheme, String code, long pence, int year) {
        return PayerTotal.newBuilder()
                .setPayer(Organisation.newBuilder().setScheme(scheme).setCode(code))
                .setAmountPence(pence)
                .setFinancialYear(year)
                .build();
    }
}
