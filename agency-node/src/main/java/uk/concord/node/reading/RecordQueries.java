package uk.concord.node.reading;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.identity.Caller;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.RecordOrder;
import uk.concord.proto.record.v1.RecordStatus;

/** Reads which records are asked for, strictly. */
final class RecordQueries {
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_WORDS = 10;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2061;
    private static final int MOST_WEAKNESSES = 9;
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9]{0,20}");
    private static final Pattern SERVICE = Pattern.compile("[A-Z0-9-]{0,20}");
    private static final Pattern PROVIDER = Pattern.compile("|[A-Z]{1,10}:[A-Z0-9]{1,20}");

    private RecordQueries() {}

    static RecordQuery read(ListRecordsRequest asked) {
        return new RecordQuery(filter(asked), words(asked.getQuery()), order(asked.getOrder()));
    }

    private static RecordFilter filter(ListRecordsRequest asked) {
        return new RecordFilter(
                known("statuses", asked.getStatusesList(), RecordStatus.UNRECOGNIZED),
                matching("waiting_for", AGENCY, asked.getWaitingFor(), "Name an agency by its code."),
                matching("service_code", SERVICE, asked.getServiceCode(), "Name a service by its short code."),
                matching("provider", PROVIDER, asked.getProvider(), "Name a provider as scheme:code."),
                known("legal_bases", asked.getLegalBasesList(), LegalBasis.UNRECOGNIZED),
                weaknesses(asked.getWeaknessesList()),
                year(asked.getFinancialYear()),
                asked.getMine() ? Caller.current().actorId() : null);
    }

    private static <T extends Enum<T> & ProtocolMessageEnum> Set<T> known(String field, List<T> asked, T unknown) {
        for (var one : asked) {
            if (one == unknown || one.getNumber() == 0) {
                throw new BadInput(field, "UNKNOWN_CHOICE", "Choose from what is offered.");
            }
        }
        return new HashSet<>(asked);
    }

    private static String matching(String field, Pattern pattern, String text, String otherwise) {
        if (!pattern.matcher(text).matches()) {
            throw new BadInput(field, "UNKNOWN_CHOICE", otherwise);
        }
        return text;
    }

    private static Set<Integer> weaknesses(List<Integer> numbers) {
        if (numbers.stream().anyMatch(number -> number < 1 || number > MOST_WEAKNESSES)) {
            throw new BadInput("weaknesses", "UNKNOWN_CHOICE", "The areas of weakness are numbered 1 to 9.");
        }
        return new HashSet<>(numbers);
    }

    private static int year(int year) {
        if (year != 0 && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new BadInput("financial_year", "UNKNOWN_CHOICE", "Name a financial year by its first calendar year.");
        }
        return year;
    }

    private static RecordQuery.Order order(RecordOrder order) {
        return switch (order) {
            case RECORD_ORDER_UNSPECIFIED -> RecordQuery.Order.CHANGED;
            case RECORD_ORDER_DUE -> RecordQuery.Order.DUE;
            case RECORD_ORDER_MONEY -> RecordQuery.Order.MONEY;
            case UNRECOGNIZED -> throw new BadInput("order", "UNKNOWN_CHOICE", "Choose from the orders offered.");
        };
    }

    private static String words(String query) {
        if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw new BadInput("query", "TOO_LONG", "Search for 200 characters or fewer.");
        }
        if (query.strip().split("\\s+").length > MOST_WORDS) {
            throw new BadInput("query", "TOO_LONG", "Search for 10 words or fewer.");
        }
        return query.strip();
    }
}
