package uk.concord.bench;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.store.JdbcStore;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.AccountYear;
import uk.concord.proto.record.v1.AccountYearRow;
import uk.concord.proto.record.v1.PaidOnDay;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Accounts of many records for a financial year in which nothing else is due, written by the service's own store. */
final class ManyAccounts {
    /** Far from what the story and the other measurements speak of. */
    static final int YEAR = 2060;

    private static final PartnershipId PARTNERSHIP = new PartnershipId("kcc-kmicb");
    private static final int LINES_OF_RECORD = 4;
    private static final int GROUP = 250;

    private final JdbcStore store;
    private final Random random = new Random(7);

    ManyAccounts(RawInserts.Database database) {
        var source = new MysqlDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        this.store = new JdbcStore(source);
    }

    /** Writes accounts of so many lines, half of them the council's. */
    void write(int lines) {
        for (int made = 0; made < lines; made += GROUP * LINES_OF_RECORD) {
            var accounts = new ArrayList<StoredAccount>();
            for (int i = 0; i < GROUP; i++) {
                accounts.add(account(made + i));
            }
            store.<Boolean>locked(PARTNERSHIP, book -> {
                book.keepAccounts(accounts.stream().map(StoredAccount::record).toList(), accounts);
                return true;
            });
        }
    }

    private StoredAccount account(int number) {
        var year = AccountYear.newBuilder()
                .setRef("KC-2060-%05d".formatted(number))
                .setTitle("Therapy " + number);
        for (int line = 0; line < LINES_OF_RECORD; line++) {
            year.addRows(row(line));
        }
        return new StoredAccount(new RecordId(new UUID(random.nextLong(), random.nextLong())), YEAR, year.build());
    }

    private AccountYearRow row(int line) {
        List<Long> months = Collections.nCopies(12, 100L * random.nextInt(1_000_000));
        return AccountYearRow.newBuilder()
                .setLineId("line-" + line)
                .setLineName("Hours of therapy, part " + line)
                .setPayer(line % 2 == 0 ? organisation("GSS", "E10000016") : organisation("ODS", "QKS"))
                .setPayee(organisation("ODS", "RYY").toBuilder().setName("Kent Community Health"))
                .addAllAgreedPence(months)
                .addPayments(
                        PaidOnDay.newBuilder().setDay("2026-07-14").setAmountPence(100L * random.nextInt(5_000_000)))
                .build();
    }

    private static Organisation organisation(String scheme, String code) {
        return Organisation.newBuilder().setScheme(scheme).setCode(code).build();
    }
}
