package uk.concord.node.account;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.AccountServiceGrpc;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.EnterCostRequest;
import uk.concord.proto.record.v1.EnterPaymentRequest;
import uk.concord.proto.record.v1.EnteredRequest;
import uk.concord.proto.record.v1.GetAccountRequest;
import uk.concord.proto.record.v1.GetAccountStatementRequest;
import uk.concord.proto.record.v1.GetPooledFundsRequest;
import uk.concord.proto.record.v1.MoneyFor;
import uk.concord.proto.record.v1.PooledFunds;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.QueryAccountRequest;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.proto.record.v1.StateAccountRequest;
import uk.concord.record.OrganisationCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.wire.TermsChoices;

/** Translates calls about money. */
@Singleton
final class AccountEndpoint extends AccountServiceGrpc.AccountServiceImplBase {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int MOST_FUNDS = 100;

    private final AccountDesk desk;
    private final StatementOfAccount statements;
    private final QuarterDesk quarters;
    private final FundReports funds;
    private final Records records;
    private final ReadingLog readings;

    AccountEndpoint(
            AccountDesk desk,
            StatementOfAccount statements,
            QuarterDesk quarters,
            FundReports funds,
            Records records,
            ReadingLog readings) {
        this.desk = desk;
        this.statements = statements;
        this.quarters = quarters;
        this.funds = funds;
        this.records = records;
        this.readings = readings;
    }

    @Override
    public void getAccountStatement(GetAccountStatementRequest asked, StreamObserver<AccountStatement> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var statement = statements.of(
                    partnership,
                    new StatementOfAccount.Wanted(
                            year(asked.getFinancialYear()),
                            asked.getOn().isEmpty() ? null : Asked.day("on", asked.getOn()),
                            PageToken.read(asked.getPageToken()),
                            Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE)));
            readings.note(partnership, ReadingSubject.READING_SUBJECT_STATEMENT, null);
            return statement.toBuilder()
                    .addAllQuarters(quarters.of(partnership, new FinancialYear(statement.getFinancialYear())))
                    .build();
        });
    }

    @Override
    public void getPooledFunds(GetPooledFundsRequest asked, StreamObserver<PooledFunds> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var report = funds.of(
                    partnership,
                    Optional.ofNullable(year(asked.getFinancialYear())).orElseGet(statements::yearOfToday),
                    PageToken.read(asked.getPageToken()),
                    Asked.pageSize(asked.getPageSize(), USUAL_PAGE, MOST_FUNDS));
            readings.note(partnership, ReadingSubject.READING_SUBJECT_STATEMENT, null);
            return report;
        });
    }

    private static @Nullable FinancialYear year(int asked) {
        if (asked == 0) {
            return null;
        }
        if (asked < FinancialYear.FIRST || asked > FinancialYear.LAST) {
            throw noYear();
        }
        return new FinancialYear(asked);
    }

    @Override
    public void getAccount(GetAccountRequest asked, StreamObserver<RecordAccountView> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var record = record(asked.getRecordId());
            var account = records.account(partnership, record);
            readings.note(partnership, ReadingSubject.READING_SUBJECT_RECORD, record);
            return account;
        });
    }

    @Override
    public void enterCost(EnterCostRequest asked, StreamObserver<RecordAccountView> out) {
        Replies.one(
                out,
                () -> desk.enter(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        new Spending.Spent(
                                period(asked.getSpentOn()),
                                Asked.amount("amount_pence", asked.getAmountPence()),
                                Asked.day("invoiced_on", asked.getInvoicedOn()),
                                Asked.reference("reference", asked.getReference()),
                                asked.getRanOn())));
    }

    @Override
    public void enterPayment(EnterPaymentRequest asked, StreamObserver<RecordAccountView> out) {
        Replies.one(
                out,
                () -> desk.enter(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        new Spending.Paid(
                                period(asked.getPaidFor()),
                                payer(asked.getPayer()),
                                fund(asked),
                                Asked.amount("amount_pence", asked.getAmountPence()),
                                Asked.day("paid_on", asked.getPaidOn()),
                                Asked.reference("reference", asked.getReference()))));
    }

    @Override
    public void confirmReceipt(EnteredRequest asked, StreamObserver<RecordAccountView> out) {
        Replies.one(
                out,
                () -> desk.confirm(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        Asked.digest("entered", asked.getEntered())));
    }

    @Override
    public void takeBack(EnteredRequest asked, StreamObserver<RecordAccountView> out) {
        Replies.one(
                out,
                () -> desk.takeBack(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        Asked.digest("entered", asked.getEntered())));
    }

    @Override
    public void stateAccount(StateAccountRequest asked, StreamObserver<QuarterView> out) {
        Replies.one(
                out,
                () -> quarters.state(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        named(asked.getFinancialYear()),
                        Asked.day("on", asked.getOn()),
                        Asked.digest("digest", asked.getDigest())));
    }

    @Override
    public void queryAccount(QueryAccountRequest asked, StreamObserver<QuarterView> out) {
        Replies.one(
                out,
                () -> quarters.query(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        Asked.digest("stated", asked.getStated()),
                        asked.getText()));
    }

    private static FinancialYear named(int asked) {
        return Optional.ofNullable(year(asked)).orElseThrow(AccountEndpoint::noYear);
    }

    private static BadInput noYear() {
        return new BadInput(
                "financial_year", "NOT_A_FINANCIAL_YEAR", "Name a financial year by its first year, for example 2026.");
    }

    private static LinePeriod period(MoneyFor asked) {
        return new LinePeriod(
                OfferReferences.read("terms", asked.getTerms()),
                line(asked.getLineId()),
                Asked.day("from", asked.getFrom()),
                Asked.day("to", asked.getTo()));
    }

    private static String line(String id) {
        if (id.isEmpty() || id.length() > 100) {
            throw new BadInput("line_id", "LINES_MISSING", "Choose a line.");
        }
        return id;
    }

    private static OrganisationCode payer(Organisation asked) {
        try {
            return new OrganisationCode(OrganisationCode.Scheme.valueOf(asked.getScheme()), asked.getCode());
        } catch (IllegalArgumentException malformed) {
            throw new BadInput("payer", "UNKNOWN_CHOICE", "Choose who has paid.");
        }
    }

    private static Fund fund(EnterPaymentRequest asked) {
        return Optional.ofNullable(TermsChoices.fund(asked.getFund()))
                .orElseThrow(() -> new BadInput("fund", "UNKNOWN_CHOICE", "Choose the fund it was paid from."));
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }
}
