package uk.concord.record.entry;

import java.time.LocalDate;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;

/** What an agency says of the account between both, in the record that keeps it. */
public sealed interface Accounting extends Payload {

    /**
     * Puts its name to the statement of account of a financial year as it stands at the end of a quarter. Once both have put theirs to
     * the same digest, they agree on it.
     *
     * @param on the last day of a quarter of the year
     * @param digest over the whole statement
     * @param council the council's sum in it
     * @param health the NHS body's sum in it
     */
    record Stated(FinancialYear year, LocalDate on, Digest digest, Sum council, Sum health) implements Accounting {
        @Override
        public EntryType type() {
            return EntryType.ACCOUNT_STATED;
        }
    }

    /** Says why a statement of the other agency's is not right; the words are a part. */
    record Queried(EntryPlace about) implements Accounting {
        @Override
        public EntryType type() {
            return EntryType.ACCOUNT_QUERIED;
        }
    }

    /**
     * One body's sum over all lines.
     *
     * @param due by the day
     * @param paid of the year by the day
     */
    record Sum(Pence due, Pence paid) {}
}
