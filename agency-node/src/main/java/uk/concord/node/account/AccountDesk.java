package uk.concord.node.account;

import jakarta.inject.Singleton;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Command;

/** Puts what people enter of money spent and paid into the log, and answers with the record's account as it is then. */
@Singleton
final class AccountDesk {
    private final CommandDesk desk;
    private final Records records;

    AccountDesk(CommandDesk desk, Records records) {
        this.desk = desk;
        this.records = records;
    }

    RecordAccountView enter(Asking asking, RecordId record, Spending said) {
        Answers.held(
                asking,
                desk.submit(
                        asking.partnership(), asking.command(record, new Command.EnterSpending(said, false), null)));
        return records.account(asking.partnership(), record);
    }

    RecordAccountView confirm(Asking asking, RecordId record, Digest entered) {
        return enter(asking, record, new Spending.Received(records.place(asking.partnership(), record, entered)));
    }

    RecordAccountView takeBack(Asking asking, RecordId record, Digest entered) {
        return enter(asking, record, new Spending.TakenBack(records.place(asking.partnership(), record, entered)));
    }
}
