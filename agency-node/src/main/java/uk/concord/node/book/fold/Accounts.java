package uk.concord.node.book.fold;

import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.concord.node.book.StoredAccount;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.AccountClaim;
import uk.concord.proto.record.v1.AccountYear;
import uk.concord.proto.record.v1.AccountYearRow;
import uk.concord.proto.record.v1.PaidOnDay;
import uk.concord.record.Digest;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing;
import uk.concord.record.money.AccountRow;
import uk.concord.record.money.AccountYears;
import uk.concord.record.money.PooledFund;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.money.StatementDigest;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.FinancialYear;

/** What is projected of a record's money, a row for each financial year. */
public final class Accounts {
    private Accounts() {}

    /** False when no entry about the record says anything of money that is due. */
    static boolean mayHave(JointRecord record) {
        return !record.agreements().isEmpty()
                || !record.disputes().isEmpty()
                || !record.spending().isEmpty();
    }

    /** By financial year. */
    public static List<StoredAccount> of(JointRecord record) {
        var account = RecordAccount.of(record);
        var years = new TreeMap<FinancialYear, AccountYear.Builder>();
        AccountYears.of(account).forEach(row -> year(years, record, row.year()).addRows(row(row)));
        account.claims().forEach(claim -> year(years, record, FinancialYear.containing(claim.dueOn()))
                .addClaims(claim(claim)));
        years.forEach((year, built) ->
                PooledFund.of(account, year).forEach(fund -> built.addPooled(PooledFunds.write(fund))));
        var stored = new ArrayList<StoredAccount>();
        years.forEach((year, built) -> stored.add(new StoredAccount(record.id(), year.startYear(), built.build())));
        return stored;
    }

    private static AccountYear.Builder year(
            Map<FinancialYear, AccountYear.Builder> years, JointRecord record, FinancialYear year) {
        return years.computeIfAbsent(year, _ -> {
            var built = AccountYear.newBuilder();
            record.opened().ifPresent(opened -> built.setRef(opened.ref()).setTitle(opened.title()));
            record.agreement()
                    .ifPresent(agreement -> built.setTitle(agreement.terms().title()));
            return built;
        });
    }

    private static AccountYearRow row(AccountRow row) {
        var message = AccountYearRow.newBuilder()
                .setLineId(row.line())
                .setLineName(row.lineName())
                .setPayer(organisation(row.payer()))
                .setThirdParty(row.thirdParty())
                .addAllAgreedPence(months(row.agreed()))
                .addAllInterimPence(months(row.interim()))
                .addAllSettledPence(months(row.settled()))
                .addAllPayments(row.payments().stream().map(Accounts::payment).toList());
        var payee = row.payee();
        if (payee != null) {
            message.setPayee(organisation(payee.code()).toBuilder().setName(payee.name()));
        }
        return message.build();
    }

    static Organisation organisation(OrganisationCode code) {
        return Organisation.newBuilder()
                .setScheme(code.scheme().name())
                .setCode(code.code())
                .build();
    }

    private static List<Long> months(List<Pence> months) {
        return months.stream().allMatch(Pence.ZERO::equals)
                ? List.of()
                : months.stream().map(Pence::value).toList();
    }

    private static AccountClaim claim(Claim claim) {
        return AccountClaim.newBuilder()
                .setDispute(ByteString.copyFrom(claim.dispute().place().leaf().toArray()))
                .setDebtor(claim.debtor().value())
                .setAmountPence(claim.amount().value())
                .setDueOn(claim.dueOn().toString())
                .setPaidPence(claim.paid().value())
                .setConfirmedPence(claim.confirmedAmount().value())
                .setLeftPence(claim.left().value())
                .addAllPayments(claim.payments().stream()
                        .flatMap(entry -> entry.payload() instanceof Disputing.ClaimPaid paid
                                ? Stream.of(new AccountRow.PaidOn(paid.paidOn(), paid.amount()))
                                : Stream.empty())
                        .map(Accounts::payment)
                        .toList())
                .build();
    }

    private static PaidOnDay payment(AccountRow.PaidOn paid) {
        return PaidOnDay.newBuilder()
                .setDay(paid.day().toString())
                .setAmountPence(paid.amount().value())
                .build();
    }

    private static List<AccountRow.PaidOn> payments(List<PaidOnDay> payments) {
        return payments.stream()
                .map(paid -> new AccountRow.PaidOn(LocalDate.parse(paid.getDay()), new Pence(paid.getAmountPence())))
                .toList();
    }

    /** The rows of a record as they were stored. */
    public static List<AccountRow> rows(StoredAccount stored) {
        return stored.account().getRowsList().stream()
                .map(row -> read(stored.financialYear(), row))
                .toList();
    }

    private static AccountRow read(int financialYear, AccountYearRow row) {
        return new AccountRow(
                row.getLineId(),
                row.getLineName(),
                code(row.getPayer()),
                row.hasPayee()
                        ? new uk.concord.record.terms.Organisation(
                                code(row.getPayee()), row.getPayee().getName())
                        : null,
                row.getThirdParty(),
                new FinancialYear(financialYear),
                pence(row.getAgreedPenceList()),
                pence(row.getInterimPenceList()),
                pence(row.getSettledPenceList()),
                payments(row.getPaymentsList()));
    }

    /** Puts what is stored of a record into the digest of a statement; the rows are its own, as they were read. */
    public static void digest(StatementDigest digest, StoredAccount stored, List<AccountRow> rows) {
        digest.add(
                stored.record(),
                rows,
                stored.account().getClaimsList().stream().map(Accounts::claimed).toList());
    }

    private static StatementDigest.Claimed claimed(AccountClaim claim) {
        return new StatementDigest.Claimed(
                Digest.of(claim.getDispute().toByteArray()),
                claim.getDebtor(),
                new Pence(claim.getAmountPence()),
                LocalDate.parse(claim.getDueOn()),
                payments(claim.getPaymentsList()));
    }

    private static OrganisationCode code(Organisation organisation) {
        return new OrganisationCode(OrganisationCode.Scheme.valueOf(organisation.getScheme()), organisation.getCode());
    }

    private static List<Pence> pence(List<Long> months) {
        return months.isEmpty()
                ? Collections.nCopies(AccountRow.MONTHS, Pence.ZERO)
                : months.stream().map(Pence::new).toList();
    }
}
