package uk.concord.testkit.memory;

import java.util.Collection;
import java.util.Comparator;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.SearchTerms;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;

/** Which records a list shows and in which order, said without a database. */
final class Matching {
    private Matching() {}

    static boolean matches(RecordSummary record, RecordQuery query) {
        var words = SearchTerms.wordsOf(record);
        return matches(record, query.filter())
                && SearchTerms.asked(query.words()).stream()
                        .allMatch(asked -> words.stream().anyMatch(word -> word.startsWith(asked)));
    }

    private static boolean matches(RecordSummary record, RecordFilter filter) {
        var participant = filter.participant();
        var terms = SearchTerms.of(record);
        return record.getStatus() != RecordStatus.RECORD_STATUS_ACCOUNT
                && passes(filter.statuses(), filter.statuses().contains(record.getStatus()))
                && (filter.waitingFor().isEmpty() || filter.waitingFor().equals(record.getWaitingFor()))
                && passes(
                        filter.legalBases(),
                        record.getLegalBasesList().stream().anyMatch(filter.legalBases()::contains))
                && passes(
                        filter.weaknesses(),
                        record.getWeaknessesList().stream().anyMatch(filter.weaknesses()::contains))
                && (filter.financialYear() == 0
                        || record.getFinancialYearsList().contains(filter.financialYear()))
                && (filter.serviceCode().isEmpty() || terms.contains(SearchTerms.service(filter.serviceCode())))
                && (filter.provider().isEmpty() || terms.contains(SearchTerms.provider(filter.provider())))
                && (participant == null || terms.contains(SearchTerms.actor(participant)));
    }

    private static boolean passes(Collection<?> wanted, boolean found) {
        return wanted.isEmpty() || found;
    }

    static Comparator<RecordRow> inOrder(RecordQuery.Order order) {
        Comparator<RecordRow> byKey = Comparator.comparing(order::key);
        return (order.isLargestFirst() ? byKey.reversed() : byKey).thenComparing(RecordRow::recordId);
    }

    static boolean comesAfter(RecordRow row, RecordQuery.Position position, RecordQuery.Order order) {
        int byKey = Long.compare(order.key(row), position.key());
        int further = order.isLargestFirst() ? -byKey : byKey;
        return further > 0 || (further == 0 && row.recordId().compareTo(position.recordId()) > 0);
    }
}
