package uk.concord.node.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.StoredAccount;
import uk.concord.proto.record.v1.AccountYear;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What each record's lines have to be paid, by financial year. */
final class AccountTable {
    private static final String OF_YEAR = """
            SELECT record_id, financial_year, account FROM record_account
            WHERE partnership_id = ? AND financial_year = ? AND record_id > ? ORDER BY record_id LIMIT ?""";
    private static final String YEARS = """
            SELECT DISTINCT financial_year FROM record_account WHERE partnership_id = ? ORDER BY financial_year""";
    private static final String REMOVE = "DELETE FROM record_account WHERE partnership_id = ? AND record_id IN (%s)";
    private static final String REMOVE_WITHOUT_ENTRIES = """
            DELETE record_account
            FROM record_account LEFT JOIN entry
              ON entry.partnership_id = record_account.partnership_id AND entry.record_id = record_account.record_id
            WHERE record_account.partnership_id = ? AND record_account.record_id > ? AND record_account.record_id <= ?
              AND entry.partnership_id IS NULL""";
    private static final String INSERT = """
            INSERT INTO record_account (partnership_id, financial_year, record_id, account)""";

    private final Statements statements;
    private final PartnershipId partnership;

    AccountTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    List<StoredAccount> ofYear(int financialYear, @Nullable RecordId after, int limit) {
        byte[] position = after == null ? new byte[0] : after.toArray();
        return statements.list(
                OF_YEAR,
                row -> row.add(partnership).add(financialYear).add(position).add(limit),
                AccountTable::read);
    }

    List<Integer> years() {
        return statements.list(YEARS, row -> row.add(partnership), row -> row.getInt("financial_year"));
    }

    void replace(Collection<RecordId> records, Collection<StoredAccount> accounts) {
        if (records.isEmpty()) {
            return;
        }
        var wanted = Statements.padded(records);
        statements.update(REMOVE.formatted(Statements.marks(wanted)), row -> row.add(partnership)
                .add(wanted));
        statements.insert(INSERT, "(?, ?, ?, ?)", accounts, (values, account) -> values.add(partnership)
                .add(account.financialYear())
                .add(account.record())
                .add(account.account().toByteArray()));
    }

    void removeWithoutEntries(byte[] after, byte[] upTo) {
        statements.update(
                REMOVE_WITHOUT_ENTRIES, row -> row.add(partnership).add(after).add(upTo));
    }

    private static StoredAccount read(ResultSet row) throws SQLException {
        try {
            return new StoredAccount(
                    RecordId.of(row.getBytes("record_id")),
                    row.getInt("financial_year"),
                    AccountYear.parseFrom(row.getBytes("account")));
        } catch (InvalidProtocolBufferException e) {
            throw new StoreFailure.Corrupt("a record's account cannot be read", e);
        }
    }
}
