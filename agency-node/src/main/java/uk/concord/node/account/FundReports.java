package uk.concord.node.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.reading.OrganisationNames;
import uk.concord.proto.record.v1.PooledFundYear;
import uk.concord.proto.record.v1.PooledFunds;
import uk.concord.proto.record.v1.PooledIncome;
import uk.concord.proto.record.v1.RecordFunds;
import uk.concord.record.OrganisationCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.terms.FinancialYear;

/** The pooled funds of a financial year over all records: read as they were projected, nothing is folded. */
@Singleton
final class FundReports {
    private static final int RECORDS_AT_A_TIME = 1_000;

    private final Store store;
    private final OrganisationNames names;

    FundReports(Store store, OrganisationNames names) {
        this.store = store;
        this.names = names;
    }

    PooledFunds of(PartnershipId partnership, FinancialYear year, Optional<PageToken> after, int size) {
        return store.read(partnership, book -> {
            var report =
                    PooledFunds.newBuilder().setFinancialYear(year.startYear()).addAllYears(book.accountYears());
            gather(book, partnership, year, after.map(token -> new RecordId(token.id())), size, report);
            return report.build();
        });
    }

    private void gather(
            Book book,
            PartnershipId partnership,
            FinancialYear year,
            Optional<RecordId> from,
            int size,
            PooledFunds.Builder report) {
        var after = from.orElse(null);
        while (true) {
            var accounts = book.accounts(year.startYear(), after, RECORDS_AT_A_TIME);
            for (var stored : accounts) {
                if (stored.account().getPooledCount() == 0) {
                    continue;
                }
                if (report.getRecordsCount() == size) {
                    report.setNextPageToken(new PageToken(
                                    0,
                                    RecordId.parse(report.getRecords(size - 1).getRecordId())
                                            .value())
                            .text());
                    return;
                }
                report.addRecords(record(partnership, stored));
            }
            if (accounts.size() < RECORDS_AT_A_TIME) {
                return;
            }
            after = accounts.getLast().record();
        }
    }

    private RecordFunds record(PartnershipId partnership, StoredAccount stored) {
        return RecordFunds.newBuilder()
                .setRecordId(stored.record().toString())
                .setRef(stored.account().getRef())
                .setTitle(stored.account().getTitle())
                .addAllFunds(stored.account().getPooledList().stream()
                        .map(fund -> named(partnership, fund))
                        .toList())
                .build();
    }

    private PooledFundYear named(PartnershipId partnership, PooledFundYear fund) {
        return fund.toBuilder()
                .clearIncome()
                .addAllIncome(fund.getIncomeList().stream()
                        .map(income -> named(partnership, income))
                        .toList())
                .build();
    }

    private PooledIncome named(PartnershipId partnership, PooledIncome income) {
        var payer = income.getPayer();
        var code = new OrganisationCode(OrganisationCode.Scheme.valueOf(payer.getScheme()), payer.getCode());
        return income.toBuilder().setPayer(names.named(partnership, code)).build();
    }
}
