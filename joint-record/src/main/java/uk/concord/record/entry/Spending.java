package uk.concord.record.entry;

import java.time.LocalDate;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.terms.Fund;

/** What was spent on the lines of terms, and who has paid what. Each is an agency's own word, and moves no money. */
public sealed interface Spending extends Payload {

    /** What is said about an entry that stands before it. */
    sealed interface AboutEntry extends Spending {
        EntryPlace about();
    }

    /**
     * The service of a line has cost so much.
     *
     * @param invoicedOn the invoice's date
     * @param reference the invoice's number
     * @param ranOn true when the service ran on outside the days that the terms give the line
     */
    record Spent(LinePeriod period, Pence amount, LocalDate invoicedOn, String reference, boolean ranOn)
            implements Spending {
        @Override
        public EntryType type() {
            return EntryType.SPENT;
        }
    }

    /**
     * A payer has paid so much of a line. A third party's payment is entered by either agency.
     *
     * @param reference the payment's reference
     */
    record Paid(LinePeriod period, OrganisationCode payer, Fund fund, Pence amount, LocalDate paidOn, String reference)
            implements Spending {
        @Override
        public EntryType type() {
            return EntryType.PAID;
        }
    }

    /** The agency that was paid says that the money has come. */
    record Received(EntryPlace about) implements AboutEntry {
        @Override
        public EntryType type() {
            return EntryType.PAYMENT_RECEIVED;
        }
    }

    /** What its author entered before was an error: it counts no more. */
    record TakenBack(EntryPlace about) implements AboutEntry {
        @Override
        public EntryType type() {
            return EntryType.SPENDING_TAKEN_BACK;
        }
    }
}
