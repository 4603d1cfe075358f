package uk.concord.gateway.records;

import com.google.protobuf.ProtocolMessageEnum;
import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.RecordOrder;
import uk.concord.proto.record.v1.RecordStatus;

/**
 * What a reader asked for; it all stands in the address, so that a bookmark keeps it. What nobody can ask for is left out, so
 * that an old or mistyped address still shows something.
 *
 * @param book the agency whose book an auditor reads; empty for everybody else
 * @param waiting only records that wait for this agency; empty for all
 * @param provider as "scheme:code"
 * @param year a financial year by its first calendar year; 0 for all
 * @param page where the page begins; empty for the first
 */
public record Search(
        String partnership,
        String book,
        String query,
        Set<RecordStatus> statuses,
        String waiting,
        String service,
        Set<LegalBasis> bases,
        String provider,
        Set<Integer> weaknesses,
        int year,
        boolean mine,
        RecordOrder order,
        String page) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    private static final int MOST_WEAKNESSES = 9;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2061;

    public Search {
        statuses = Set.copyOf(statuses);
        bases = Set.copyOf(bases);
        weaknesses = Set.copyOf(weaknesses);
        query = Arrays.stream(query.strip().split("\\s+")).limit(MOST_WORDS).collect(Collectors.joining(" "));
        query = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
    }

    /** Reads an address. */
    static Search read(String partnership, String book, HttpParameters sent) {
        return new Search(
                partnership,
                book,
                text(sent, "q"),
                known(RecordStatus.values(), sent.getAll("status"), RecordStatus.UNRECOGNIZED),
                matching(text(sent, "waiting"), "[a-z0-9]{1,20}"),
                matching(text(sent, "service").toUpperCase(Locale.ROOT), "[A-Z0-9-]{1,20}"),
                known(LegalBasis.values(), sent.getAll("basis"), LegalBasis.UNRECOGNIZED),
                matching(text(sent, "provider"), "[A-Z]{1,10}:[A-Z0-9]{1,20}"),
                sent.getAll("weakness").stream()
                        .map(Search::number)
                        .filter(number -> number >= 1 && number <= MOST_WEAKNESSES)
                        .collect(Collectors.toSet()),
                year(number(text(sent, "year"))),
                text(sent, "mine").equals("yes"),
                known(RecordOrder.values(), List.of(text(sent, "order")), RecordOrder.UNRECOGNIZED).stream()
                        .findFirst()
                        .orElse(RecordOrder.RECORD_ORDER_UNSPECIFIED),
                text(sent, "page"));
    }

    /** All records of a partnership in the reader's own book, the newest change first. */
    static Search all(String partnership) {
        return new Search(
                partnership,
                "",
                "",
                Set.of(),
                "",
                "",
                Set.of(),
                "",
                Set.of(),
                0,
                false,
                RecordOrder.RECORD_ORDER_UNSPECIFIED,
                "");
    }

    /** For example "agreed" for RECORD_STATUS_AGREED. */
    static String code(Enum<?> value) {
        return value.name()
                .replaceFirst("^(RECORD_STATUS|LEGAL_BASIS|RECORD_ORDER)_", "")
                .toLowerCase(Locale.ROOT);
    }

    boolean filters() {
        return !query.isEmpty() || !statuses.isEmpty() || !waiting.isEmpty() || mine || filtersMore();
    }

    /** True when something is asked for that stands under "More". */
    boolean filtersMore() {
        return !service.isEmpty() || !bases.isEmpty() || !provider.isEmpty() || !weaknesses.isEmpty() || year != 0;
    }

    Search withPage(String token) {
        return new Search(
                partnership,
                book,
                query,
                statuses,
                waiting,
                service,
                bases,
                provider,
                weaknesses,
                year,
                mine,
                order,
                token);
    }

    /** The same as the service is asked for it. */
    ListRecordsRequest.Builder request() {
        return ListRecordsRequest.newBuilder()
                .setPartnershipId(partnership)
                .setPageToken(page)
                .setQuery(query)
                .addAllStatuses(statuses)
                .setWaitingFor(waiting)
                .setServiceCode(service)
                .addAllLegalBases(bases)
                .setProvider(provider)
                .addAllWeaknesses(weaknesses)
                .setFinancialYear(year)
                .setMine(mine)
                .setOrder(order);
    }

    String href() {
        return address("/records");
    }

    String csv() {
        return withPage("").address("/records.csv");
    }

    /** The list without any filter. */
    String everything() {
        return all(partnership).withBook(book).href();
    }

    private Search withBook(String chosen) {
        return new Search(
                partnership,
                chosen,
                query,
                statuses,
                waiting,
                service,
                bases,
                provider,
                weaknesses,
                year,
                mine,
                order,
                page);
    }

    private String address(String path) {
        var parameters = new StringJoiner("&", path + "?", "");
        parameters.add("partnership=" + encode(partnership));
        add(parameters, "book", book);
        add(parameters, "q", query);
        statuses.stream().sorted().forEach(status -> add(parameters, "status", code(status)));
        add(parameters, "waiting", waiting);
        add(parameters, "mine", mine ? "yes" : "");
        add(parameters, "service", service);
        bases.stream().sorted().forEach(basis -> add(parameters, "basis", code(basis)));
        add(parameters, "provider", provider);
        weaknesses.stream().sorted().forEach(weakness -> add(parameters, "weakness", weakness.toString()));
        add(parameters, "year", year == 0 ? "" : String.valueOf(year));
        add(parameters, "order", order.getNumber() == 0 ? "" : code(order));
        add(parameters, "page", page);
        return parameters.toString();
    }

    String record(String id) {
        return "/records/" + encode(partnership) + "/" + encode(id) + (book.isEmpty() ? "" : "?book=" + encode(book));
    }

    private static void add(StringJoiner parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + encode(value));
        }
    }

    private static String text(HttpParameters sent, String name) {
        return sent.getFirst(name).orElse("").strip();
    }

    private static String matching(String text, String pattern) {
        return text.matches(pattern) ? text : "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static int year(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR ? 0 : year;
    }

    private static <T extends Enum<T> & ProtocolMessageEnum> Set<T> known(T[] values, List<String> codes, T unknown) {
        Predicate<T> asked = value -> codes.contains(code(value));
        return Arrays.stream(values)
                .filter(value -> value != unknown && value.getNumber() != 0)
                .filter(asked)
                .collect(Collectors.toSet());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
