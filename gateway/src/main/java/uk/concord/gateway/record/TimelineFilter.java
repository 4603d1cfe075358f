package uk.concord.gateway.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.proto.entry.v1.EntryType;

/** Which entries a record's timeline shows, as its address says. */
public enum TimelineFilter {
    ALL("Everything"),
    DECISIONS("Decisions"),
    /** Claims and their payments. */
    MONEY("Money"),
    /** Everything that is said in disputes, payments of their claims too. */
    DISPUTES("Disputes");

    private final String words;

    TimelineFilter(String words) {
        this.words = words;
    }

    /** The one that an address names; everything when it names none. */
    static TimelineFilter named(String show) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(show))
                .findFirst()
                .orElse(ALL);
    }

    boolean shows(EntryType type) {
        return switch (this) {
            case ALL -> true;
            case DECISIONS -> isDecision(type);
            case MONEY -> isPayment(type) || isSpending(type);
            case DISPUTES -> isPayment(type) || isSaidInDispute(type);
        };
    }

    /** What stands where there is nothing to show. */
    String empty() {
        return switch (this) {
            case ALL -> "Nothing has happened yet.";
            case DECISIONS -> "Neither agency has decided on anything yet.";
            case MONEY -> "No cost and no payment has been entered.";
            case DISPUTES -> "There has been no dispute about this record.";
        };
    }

    /** A link to each, which stays with the version and the book that are read. */
    List<RecordPage.Filter> choices(RecordPage.Reading reading) {
        return Arrays.stream(values())
                .map(filter -> new RecordPage.Filter(filter.words, filter.address(reading), filter == this))
                .toList();
    }

    private String address(RecordPage.Reading reading) {
        var query = Stream.of(
                        reading.book().isEmpty() ? "" : reading.book().substring(1),
                        reading.version() == 0 ? "" : "version=" + reading.version(),
                        this == ALL ? "" : "show=" + word())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return reading.path() + (query.isEmpty() ? "" : "?" + query) + "#timeline";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isDecision(EntryType type) {
        return switch (type) {
            case ENTRY_TYPE_OFFER, ENTRY_TYPE_ACCEPT, ENTRY_TYPE_COUNTER, ENTRY_TYPE_DECLINE, ENTRY_TYPE_NOTICE -> true;
            default -> false;
        };
    }

    private static boolean isPayment(EntryType type) {
        return type == EntryType.ENTRY_TYPE_CLAIM_PAID || type == EntryType.ENTRY_TYPE_CLAIM_CONFIRMED;
    }

    private static boolean isSpending(EntryType type) {
        return switch (type) {
            case ENTRY_TYPE_SPENT,
                    ENTRY_TYPE_PAID,
                    ENTRY_TYPE_PAYMENT_RECEIVED,
                    ENTRY_TYPE_SPENDING_TAKEN_BACK,
                    ENTRY_TYPE_ACCOUNT_STATED,
                    ENTRY_TYPE_ACCOUNT_QUERIED -> true;
            default -> false;
        };
    }

    private static boolean isSaidInDispute(EntryType type) {
        return switch (type) {
            case ENTRY_TYPE_DISPUTE_RAISED,
                    ENTRY_TYPE_DISPUTE_ACKNOWLEDGED,
                    ENTRY_TYPE_DISPUTE_REFUSED,
                    ENTRY_TYPE_DISPUTE_ESCALATED,
                    ENTRY_TYPE_EXTENSION_ASKED,
                    ENTRY_TYPE_EXTENSION_AGREED,
                    ENTRY_TYPE_DISPUTE_EXTENDED,
                    ENTRY_TYPE_OWN_DUTY,
                    ENTRY_TYPE_DISPUTE_WITHDRAWN,
                    ENTRY_TYPE_STATEMENT_FILED,
                    ENTRY_TYPE_STATEMENT_OPENED,
                    ENTRY_TYPE_MEETING_HELD,
                    ENTRY_TYPE_MEETING_CONFIRMED,
                    ENTRY_TYPE_RECOMMENDED,
                    ENTRY_TYPE_RECOMMENDATION_ANSWERED,
                    ENTRY_TYPE_PROPOSED,
                    ENTRY_TYPE_PROPOSAL_ANSWERED -> true;
            default -> false;
        };
    }
}
