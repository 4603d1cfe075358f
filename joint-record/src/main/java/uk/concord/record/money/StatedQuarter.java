package uk.concord.record.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.FinancialYear;

/**
 * What both agencies have said of the statement of account at the end of a quarter. They agree on it when the newest that each has put its name
 * to is the same; what one of them states anew takes the place of its own before it.
 *
 * @param on the quarter's last day
 * @param council the council's newest; null while it has put its name to none
 * @param health the NHS body's newest, likewise
 * @param queries of either about statements of the other's that are still its newest, in the order of their logs
 */
public record StatedQuarter(
        FinancialYear year,
        LocalDate on,
        @Nullable Entry council,
        @Nullable Entry health,
        List<Entry> queries) {
    public StatedQuarter {
        queries = List.copyOf(queries);
    }

    /** Every quarter of which anything was stated, the newest first; of the record that keeps the account. */
    public static List<StatedQuarter> of(JointRecord account) {
        var days = new TreeMap<LocalDate, FinancialYear>();
        account.accounting().stream()
                .flatMap(entry ->
                        entry.payload() instanceof Accounting.Stated stated ? Stream.of(stated) : Stream.empty())
                .forEach(stated -> days.put(stated.on(), stated.year()));
        var quarters = new ArrayList<StatedQuarter>();
        days.descendingMap().forEach((on, year) -> quarters.add(of(account, year, on)));
        return List.copyOf(quarters);
    }

    private static StatedQuarter of(JointRecord account, FinancialYear year, LocalDate on) {
        var partnership = account.partnership();
        var council = newest(account, partnership.council().code(), on);
        var health = newest(account, partnership.health().code(), on);
        var queries = account.accounting().stream()
                .filter(entry -> entry.payload() instanceof Accounting.Queried(var about)
                        && (isAt(council, about) || isAt(health, about)))
                .toList();
        return new StatedQuarter(year, on, council, health, queries);
    }

    private static @Nullable Entry newest(JointRecord account, AgencyCode agency, LocalDate on) {
        return account.accounting().stream()
                .filter(entry -> entry.author().equals(agency))
                .filter(entry -> entry.payload() instanceof Accounting.Stated stated
                        && stated.on().equals(on))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static boolean isAt(@Nullable Entry entry, EntryPlace place) {
        return entry != null && EntryPlace.of(entry).equals(place);
    }

    /** True when both have put their names to the same. */
    public boolean isAgreed() {
        return council != null && health != null && digest(council).equals(digest(health));
    }

    /** What a statement is over. */
    public static Digest digest(Entry stated) {
        if (stated.payload() instanceof Accounting.Stated(var _, var _, var digest, var _, var _)) {
            return digest;
        }
        throw new IllegalArgumentException("Not a statement: " + stated.type());
    }
}
