package uk.concord.node.reading;

import uk.concord.proto.record.v1.AccountSum;
import uk.concord.record.money.AccountRow;

/** Amounts of accounts as they are sent, and added up. */
public final class AccountSums {
    private AccountSums() {}

    /** How a row stands on a day. */
    public static AccountSum of(AccountRow row, AccountRow.Standing standing) {
        return AccountSum.newBuilder()
                .setYearPence(row.promised().value())
                .setAgreedPence(standing.agreed().value())
                .setInterimPence(standing.interim().value())
                .setSettledPence(standing.settled().value())
                .setPaidPence(standing.paid().value())
                .setOwedPence(standing.owed())
                .setUpTo30Pence(standing.ageing().upTo30().value())
                .setUpTo60Pence(standing.ageing().upTo60().value())
                .setUpTo90Pence(standing.ageing().upTo90().value())
                .setOver90Pence(standing.ageing().over90().value())
                .build();
    }

    /** Both together. */
    public static AccountSum plus(AccountSum one, AccountSum other) {
        return AccountSum.newBuilder()
                .setYearPence(Math.addExact(one.getYearPence(), other.getYearPence()))
                .setAgreedPence(Math.addExact(one.getAgreedPence(), other.getAgreedPence()))
                .setInterimPence(Math.addExact(one.getInterimPence(), other.getInterimPence()))
                .setSettledPence(Math.addExact(one.getSettledPence(), other.getSettledPence()))
                .setPaidPence(Math.addExact(one.getPaidPence(), other.getPaidPence()))
                .setOwedPence(Math.addExact(one.getOwedPence(), other.getOwedPence()))
                .setUpTo30Pence(Math.addExact(one.getUpTo30Pence(), other.getUpTo30Pence()))
                .setUpTo60Pence(Math.addExact(one.getUpTo60Pence(), other.getUpTo60Pence()))
                .setUpTo90Pence(Math.addExact(one.getUpTo90Pence(), other.getUpTo90Pence()))
                .setOver90Pence(Math.addExact(one.getOver90Pence(), other.getOver90Pence()))
                .build();
    }
}
