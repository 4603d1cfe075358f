package uk.concord.node.book.fold;

import java.util.List;
import uk.concord.proto.record.v1.PooledFundYear;
import uk.concord.proto.record.v1.PooledIncome;
import uk.concord.record.Pence;
import uk.concord.record.money.PooledFund;

/** Pooled funds as they are projected, and sent. */
final class PooledFunds {
    private PooledFunds() {}

    static PooledFundYear write(PooledFund fund) {
        var message = PooledFundYear.newBuilder()
                .setLineId(fund.line().lineId())
                .setLineName(fund.line().name())
                .addAllSpentPence(pence(fund.spent()))
                .setOverspendPence(fund.overspend());
        var shares = fund.shares();
        for (int i = 0; i < fund.income().size(); i++) {
            var income = fund.income().get(i);
            message.addIncome(PooledIncome.newBuilder()
                    .setPayer(Accounts.organisation(income.payer()))
                    .setThirdParty(income.thirdParty())
                    .setPromisedPence(income.promised().value())
                    .addAllPaidPence(pence(income.paid()))
                    .setSharePence(shares.isEmpty() ? 0 : shares.get(i).value()));
        }
        return message.build();
    }

    private static List<Long> pence(List<Pence> amounts) {
        return amounts.stream().map(Pence::value).toList();
    }
}
