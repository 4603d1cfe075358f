package uk.concord.gateway.finding;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.CountFindingsRequest;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.ListFindingsRequest;

/**
 * What a reader asked for; it all stands in the address. What nobody can ask for is left out, so that an old or mistyped address
 * still shows something.
 *
 * @param book the agency whose book an auditor reads; empty for everybody else
 * @param kind the kind that is opened; unspecified for none
 * @param owner only what this agency can put right; empty for all
 * @param on only what holds on this day; null for today
 * @param page where the page begins; empty for the first
 */
record FindingSearch(
        String partnership,
        String book,
        FindingKind kind,
        String owner,
        @Nullable LocalDate on,
        String page) {

    /** Reads an address. */
    static FindingSearch read(String partnership, String book, HttpParameters sent) {
        return new FindingSearch(
                partnership,
                book,
                Arrays.stream(FindingKind.values())
                        .filter(kind -> kind != FindingKind.UNRECOGNIZED
                                && kind.getNumber() != 0
                                && code(kind).equals(text(sent, "kind")))
                        .findFirst()
                        .orElse(FindingKind.FINDING_KIND_UNSPECIFIED),
                text(sent, "owner").matches("[a-z0-9]{1,20}") ? text(sent, "owner") : "",
                Dates.parse(text(sent, "on")).orElseGet(() -> typed(sent)),
                text(sent, "page"));
    }

    private static @Nullable LocalDate typed(HttpParameters sent) {
        try {
            return LocalDate.of(number(sent, "on-year"), number(sent, "on-month"), number(sent, "on-day"));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int number(HttpParameters sent, String name) {
        return text(sent, name).matches("\\d{1,4}") ? Integer.parseInt(text(sent, name)) : 0;
    }

    private static String text(HttpParameters sent, String name) {
        return sent.getFirst(name).orElse("").strip();
    }

    /** For example "past-review". */
    static String code(FindingKind kind) {
        return kind.name()
                .replaceFirst("^FINDING_KIND_", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    boolean filters() {
        return !owner.isEmpty() || on != null;
    }

    FindingSearch opening(FindingKind opened) {
        return new FindingSearch(partnership, book, opened, owner, on, "");
    }

    FindingSearch withPage(String token) {
        return new FindingSearch(partnership, book, kind, owner, on, token);
    }

    /** The same without any filter. */
    String everything() {
        return new FindingSearch(partnership, book, FindingKind.FINDING_KIND_UNSPECIFIED, "", null, "").href();
    }

    CountFindingsRequest counting() {
        return CountFindingsRequest.newBuilder()
                .setPartnershipId(partnership)
                .setOwner(owner)
                .setOn(day())
                .build();
    }

    ListFindingsRequest.Builder listing() {
        return ListFindingsRequest.newBuilder()
                .setPartnershipId(partnership)
                .setKind(kind)
                .setOwner(owner)
                .setOn(day())
                .setPageToken(page);
    }

    private String day() {
        return on == null ? "" : on.toString();
    }

    String href() {
        return address("/findings");
    }

    String csv() {
        return withPage("").address("/findings.csv");
    }

    private String address(String path) {
        var parameters = new StringJoiner("&", path + "?", "");
        parameters.add("partnership=" + encode(partnership));
        add(parameters, "book", book);
        add(parameters, "kind", kind.getNumber() == 0 ? "" : code(kind));
        add(parameters, "owner", owner);
        add(parameters, "on", day());
        add(parameters, "page", page);
        return parameters.toString();
    }

    String record(String id) {
        return "/records/" + encode(partnership) + "/" + encode(id) + (book.isEmpty() ? "" : "?book=" + encode(book))
                + "#findings";
    }

    private static void add(StringJoiner parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + encode(value));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
