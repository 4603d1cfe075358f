package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import uk.concord.proto.entry.v1.AccountQueried;
import uk.concord.proto.entry.v1.AccountStated;
import uk.concord.proto.entry.v1.StatedSum;
import uk.concord.record.Pence;
import uk.concord.record.entry.Accounting;
import uk.concord.record.terms.FinancialYear;

/** Reads and writes what is said of the account between both; reading throws {@link IllegalArgumentException} on what is malformed. */
final class AccountingCodec {
    private AccountingCodec() {}

    static Accounting.Stated stated(AccountStated message) {
        return new Accounting.Stated(
                new FinancialYear(message.getFinancialYear()),
                Reading.date(message.getOn()),
                Reading.digest(message.getDigest()),
                sum(message.getCouncil()),
                sum(message.getHealth()));
    }

    static Accounting.Queried queried(AccountQueried message) {
        return new Accounting.Queried(DiscussionCodec.place(message.getStated()));
    }

    private static Accounting.Sum sum(StatedSum message) {
        return new Accounting.Sum(new Pence(message.getDuePence()), new Pence(message.getPaidPence()));
    }

    static Message write(Accounting said) {
        return switch (said) {
            case Accounting.Stated stated ->
                AccountStated.newBuilder()
                        .setFinancialYear(stated.year().startYear())
                        .setOn(stated.on().toString())
                        .setDigest(ByteString.copyFrom(stated.digest().toArray()))
                        .setCouncil(write(stated.council()))
                        .setHealth(write(stated.health()))
                        .build();
            case Accounting.Queried(var about) ->
                AccountQueried.newBuilder()
                        .setStated(DiscussionCodec.write(about))
                        .build();
        };
    }

    private static StatedSum write(Accounting.Sum sum) {
        return StatedSum.newBuilder()
                .setDuePence(sum.due().value())
                .setPaidPence(sum.paid().value())
                .build();
    }
}
