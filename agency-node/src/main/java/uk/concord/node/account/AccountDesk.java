package uk.concord.node.account;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.record.Digest;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Refusal;

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
        return enter(asking, record, new Spending.Received(place(asking, record, entered)));
    }

    RecordAccountView takeBack(Asking asking, RecordId record, Digest entered) {
        return enter(asking, record, new Spending.TakenBack(place(asking, record, entered)));
    }

    private EntryPlace place(Asking asking, RecordId record, Digest leaf) {
        var folded = records.folded(asking.partnership(), record);
        return Stream.of(folded.partnership().council(), folded.partnership().health())
                .flatMap(agency -> folded.entries(agency.code()).stream())
                .map(judged -> EntryPlace.of(judged.entry()))
                .filter(place -> place.leaf().equals(leaf))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ENTRY.name(), Refusal.UNKNOWN_ENTRY.sentence()));
    }
}
