package uk.concord.gateway.readings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.ListReadingsResponse;
import uk.concord.proto.record.v1.Reading;

/** Who has looked at one record, or at anything, newest first. */
public record ReadingsPage(
        String heading, Anchor back, boolean ofOne, List<Row> rows, String empty, Pagination pagination) {
    public ReadingsPage {
        rows = List.copyOf(rows);
    }

    /** One look at something. */
    public record Row(String who, String from, boolean auditor, Anchor what, String book, String when) {}

    /**
     * What is asked for.
     *
     * @param record one record's id; empty for anything
     * @param book the agency whose book an auditor reads; empty for everybody else
     */
    record Asked(String partnership, String record, String book, String page) {
        String href(String token) {
            var address = record.isEmpty()
                    ? "/readings/" + encode(partnership)
                    : "/records/" + encode(partnership) + "/" + encode(record) + "/readings";
            var query = new StringJoiner("&", "?", "").setEmptyValue("");
            if (!book.isEmpty()) {
                query.add("book=" + encode(book));
            }
            if (!token.isEmpty()) {
                query.add("page=" + encode(token));
            }
            return address + query;
        }

        boolean ofOne() {
            return !record.isEmpty();
        }

        String recordHref(String id) {
            return "/records/" + encode(partnership) + "/" + encode(id)
                    + (book.isEmpty() ? "" : "?book=" + encode(book));
        }
    }

    static ReadingsPage of(ListReadingsResponse found, Asked asked, Sides sides, long nowMicros) {
        boolean ofOne = asked.ofOne();
        return new ReadingsPage(
                ofOne
                        ? "Who has read this record"
                        : "Who has read what " + sides.council().getShortName() + " and "
                                + sides.health().getShortName() + " hold",
                ofOne
                        ? new Anchor("Back to the record", asked.recordHref(asked.record()))
                        : new Anchor("Back to the records", "/records?partnership=" + encode(asked.partnership())),
                ofOne,
                found.getReadingsList().stream()
                        .map(reading -> row(reading, asked, sides, nowMicros))
                        .toList(),
                ofOne ? "Nobody’s reading of this record is on record yet." : "Nobody’s reading is on record yet.",
                new Pagination(
                        asked.page().isEmpty() ? null : asked.href(""),
                        found.getNextPageToken().isEmpty() ? null : asked.href(found.getNextPageToken())));
    }

    private static Row row(Reading reading, Asked asked, Sides sides, long nowMicros) {
        return new Row(
                reading.getPost().isBlank() ? "Post not given" : reading.getPost(),
                reading.getAgency().isEmpty() ? "from outside" : sides.shortName(reading.getAgency()),
                reading.getAuditor(),
                what(reading, asked),
                sides.shortName(reading.getBook()) + "’s book",
                Dates.moment(reading.getReadAtMicros(), nowMicros));
    }

    private static Anchor what(Reading reading, Asked asked) {
        return switch (reading.getSubject()) {
            case READING_SUBJECT_RECORD ->
                new Anchor(
                        asked.ofOne() ? "The record" : "A record",
                        asked.recordHref(reading.getRecordId()),
                        reading.getRecordId());
            case READING_SUBJECT_DOCUMENT ->
                new Anchor(
                        asked.ofOne() ? "A document" : "A document of a record",
                        asked.recordHref(reading.getRecordId()),
                        reading.getRecordId());
            case READING_SUBJECT_PROPOSALS ->
                new Anchor(
                        "What was proposed without prejudice",
                        asked.recordHref(reading.getRecordId()),
                        reading.getRecordId());
            case READING_SUBJECT_LIST -> new Anchor("The list of records", "");
            case READING_SUBJECT_BOOK -> new Anchor("The book", "");
            case READING_SUBJECT_STATEMENT -> new Anchor("A statement of account", "");
            case READING_SUBJECT_UNSPECIFIED, UNRECOGNIZED -> new Anchor("Something else", "");
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
