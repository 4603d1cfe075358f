package uk.concord.node.account;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.fold.Accounts;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.reading.AccountSums;
import uk.concord.node.reading.OrganisationNames;
import uk.concord.proto.record.v1.AccountClaim;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.ClaimSum;
import uk.concord.proto.record.v1.PayerSum;
import uk.concord.proto.record.v1.StatementLine;
import uk.concord.proto.record.v1.StatementRecord;
import uk.concord.record.Digest;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Accounting;
import uk.concord.record.money.AccountRow;
import uk.concord.record.money.StatementDigest;
import uk.concord.record.terms.FinancialYear;

/** The statement of account of a financial year: what is due, paid and owed over all records, as both books give it. */
@Singleton
final class StatementOfAccount {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int RECORDS_AT_A_TIME = 1_000;
    private static final String COUNCIL = "council";
    private static final String HEALTH = "health";

    private final Store store;
    private final Partnerships partnerships;
    private final OrganisationNames names;
    private final InstantSource businessTime;

    StatementOfAccount(Store store, Partnerships partnerships, OrganisationNames names, InstantSource businessTime) {
        this.store = store;
        this.partnerships = partnerships;
        this.names = names;
        this.businessTime = businessTime;
    }

    /**
     * What is wanted.
     *
     * @param year null for the one that it is
     * @param on null for today, or the year's last day when that is over
     */
    record Wanted(@Nullable FinancialYear year, @Nullable LocalDate on, Optional<PageToken> after, int size) {}

    FinancialYear yearOfToday() {
        return FinancialYear.containing(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), LONDON);
    }

    AccountStatement of(PartnershipId id, Wanted wanted) {
        var today = today();
        var year = wanted.year() == null ? FinancialYear.containing(today) : wanted.year();
        var on = wanted.on() != null ? wanted.on() : year.lastDay().isBefore(today) ? year.lastDay() : today;
        return store.read(id, book -> new Reading(book, partnerships.get(id), year, on, wanted).statement());
    }

    /** The statement as agencies put their names to it: its digest and the two bodies' sums. */
    Accounting.Stated stated(PartnershipId id, FinancialYear year, LocalDate on) {
        var statement = of(id, new Wanted(year, on, Optional.empty(), 1));
        return new Accounting.Stated(
                year,
                on,
                Digest.of(statement.getDigest().toByteArray()),
                sum(statement, COUNCIL),
                sum(statement, HEALTH));
    }

    private static Accounting.Sum sum(AccountStatement statement, String payer) {
        var sum = statement.getSumsList().stream()
                .filter(one -> one.getPayer().equals(payer))
                .map(PayerSum::getSum)
                .findFirst()
                .orElseThrow();
        return new Accounting.Sum(
                new Pence(sum.getAgreedPence() + sum.getInterimPence() + sum.getSettledPence()),
                new Pence(sum.getPaidPence()));
    }

    /** One statement as it is gathered: all records for the sums, one page of them to be shown. */
    private final class Reading {
        private final Book book;
        private final Partnership partnership;
        private final FinancialYear year;
        private final LocalDate on;
        private final Wanted wanted;
        private final AccountStatement.Builder statement = AccountStatement.newBuilder();
        private final StatementDigest digest;
        private final ClaimSum.Builder claims = ClaimSum.newBuilder();
        private AccountSum council = AccountSum.getDefaultInstance();
        private AccountSum health = AccountSum.getDefaultInstance();
        private AccountSum others = AccountSum.getDefaultInstance();

        Reading(Book book, Partnership partnership, FinancialYear year, LocalDate on, Wanted wanted) {
            this.book = book;
            this.partnership = partnership;
            this.year = year;
            this.on = on;
            this.wanted = wanted;
            this.digest = new StatementDigest(partnership.id(), year, on);
        }

        AccountStatement statement() {
            RecordId after = null;
            while (true) {
                var accounts = book.accounts(year.startYear(), after, RECORDS_AT_A_TIME);
                accounts.forEach(this::take);
                if (accounts.size() < RECORDS_AT_A_TIME) {
                    return finished();
                }
                after = accounts.getLast().record();
            }
        }

        private AccountStatement finished() {
            return statement
                    .setFinancialYear(year.startYear())
                    .setOn(on.toString())
                    .addAllYears(book.accountYears())
                    .addSums(sum(COUNCIL, council))
                    .addSums(sum(HEALTH, health))
                    .addSums(sum("third-party", others))
                    .setClaims(claims)
                    .setDigest(ByteString.copyFrom(digest.digest().toArray()))
                    .build();
        }

        private static PayerSum sum(String payer, AccountSum sum) {
            return PayerSum.newBuilder().setPayer(payer).setSum(sum).build();
        }

        private void take(StoredAccount stored) {
            var shown = isShown(stored.record());
            var record = StatementRecord.newBuilder()
                    .setRecordId(stored.record().toString())
                    .setRef(stored.account().getRef())
                    .setTitle(stored.account().getTitle())
                    .addAllClaims(stored.account().getClaimsList());
            var rows = Accounts.rows(stored);
            Accounts.digest(digest, stored, rows);
            for (var row : rows) {
                var sum = AccountSums.of(row, row.on(on));
                add(row, sum);
                if (shown) {
                    record.addLines(line(row, sum));
                }
            }
            stored.account().getClaimsList().forEach(this::add);
            statement.setLines(statement.getLines() + stored.account().getRowsCount());
            if (shown) {
                statement.addRecords(record);
            }
        }

        /** Within the page that is wanted; when it is full the next one begins after the last that it shows. */
        private boolean isShown(RecordId record) {
            var begins = wanted.after().map(PageToken::id).map(RecordId::new);
            if (begins.isPresent() && record.compareTo(begins.get()) <= 0) {
                return false;
            }
            if (statement.getRecordsCount() < wanted.size()) {
                return true;
            }
            if (statement.getNextPageToken().isEmpty()) {
                var last = RecordId.parse(
                        statement.getRecords(statement.getRecordsCount() - 1).getRecordId());
                statement.setNextPageToken(new PageToken(0, last.value()).text());
            }
            return false;
        }

        private void add(AccountRow row, AccountSum sum) {
            if (row.payer().equals(partnership.council().organisation())) {
                council = AccountSums.plus(council, sum);
            } else if (row.payer().equals(partnership.health().organisation())) {
                health = AccountSums.plus(health, sum);
            } else {
                others = AccountSums.plus(others, sum);
            }
        }

        private void add(AccountClaim claim) {
            var ofCouncil =
                    claim.getDebtor().equals(partnership.council().code().value());
            claims.setClaims(claims.getClaims() + 1)
                    .setOfCouncilPence(claims.getOfCouncilPence() + (ofCouncil ? claim.getAmountPence() : 0))
                    .setOfHealthPence(claims.getOfHealthPence() + (ofCouncil ? 0 : claim.getAmountPence()))
                    .setPaidPence(claims.getPaidPence() + claim.getPaidPence())
                    .setConfirmedPence(claims.getConfirmedPence() + claim.getConfirmedPence());
            if (LocalDate.parse(claim.getDueOn()).isBefore(on)) {
                claims.setOverduePence(claims.getOverduePence() + claim.getLeftPence());
            }
        }

        private StatementLine line(AccountRow row, AccountSum sum) {
            var line = StatementLine.newBuilder()
                    .setLineId(row.line())
                    .setLineName(row.lineName())
                    .setPayer(names.named(partnership.id(), row.payer()))
                    .setThirdParty(row.thirdParty())
                    .setSum(sum);
            var payee = row.payee();
            if (payee != null) {
                line.setPayee(
                        names.named(partnership.id(), payee.code()).toBuilder().setName(payee.name()));
            }
            return line.build();
        }
    }
}
