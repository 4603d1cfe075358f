package uk.concord.record.story;

import java.time.Duration;
import java.time.LocalDate;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.terms.FinancialYear;

/** What both say of the account between them. */
public final class Accounts {
    public static final FinancialYear YEAR = new FinancialYear(2026);
    public static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    public static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    /** From the beginning of a story to the middle of August. */
    public static final Duration UNTIL_AUGUST = Duration.ofDays(103);

    private Accounts() {}

    /** A statement at the end of June; another version has another digest. */
    public static Accounting.Stated stated(int version) {
        return statedOn(JUNE, version);
    }

    public static Accounting.Stated statedOn(LocalDate on, int version) {
        return new Accounting.Stated(
                YEAR,
                on,
                Digest.over(new byte[] {7, (byte) version}),
                new Accounting.Sum(Pence.ofPounds(30_000), Pence.ofPounds(20_000)),
                new Accounting.Sum(Pence.ofPounds(45_000), Pence.ofPounds(45_000)));
    }

    public static Accounting.Queried queried(Entry stated) {
        return new Accounting.Queried(EntryPlace.of(stated));
    }
}
