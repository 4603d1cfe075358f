package uk.concord.testkit.service;

import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.List;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.EnterCostRequest;
import uk.concord.proto.record.v1.EnterPaymentRequest;
import uk.concord.proto.record.v1.EnteredRequest;
import uk.concord.proto.record.v1.GetAccountRequest;
import uk.concord.proto.record.v1.GetAccountStatementRequest;
import uk.concord.proto.record.v1.MoneyFor;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.OrganisationCode;
import uk.concord.record.terms.FinancialYear;
import uk.concord.testkit.identity.Person;

/** Two agencies with money between them: what is agreed, entered and read. */
abstract class AccountUnderTest extends DisputeUnderTest {
    /** What the council pays to the NHS body of a line, in pence a year. */
    static final long YEAR = 12_000_000;

    AccountUnderTest(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    TestAgency council() {
        return domain().agency(new AgencyCode(own.code())).kind() == AgencyKind.COUNCIL ? own : partner;
    }

    TestAgency health() {
        return council().equals(own) ? partner : own;
    }

    /** A line that the council pays to the NHS body, 120,000 pounds a year, agreed by both. */
    OfferResponse agreed(String title) {
        var offered = offer(toTheNhs(ofThisYear(title, 120_000, 0)));
        accept(offered);
        for (var agency : List.of(own, partner)) {
            eventually(() -> account(agency, offered), account -> account.getChargesCount() > 0);
        }
        return offered;
    }

    Terms toTheNhs(Terms terms) {
        var line = terms.getLines(0).toBuilder();
        for (var i = line.getContributionsCount() - 1; i >= 0; i--) {
            if (!line.getContributions(i)
                    .getPayer()
                    .getCode()
                    .equals(code(council()).code())) {
                line.removeContributions(i);
            }
        }
        return terms.toBuilder()
                .setLines(
                        0,
                        line.setLegalBasis(LegalBasis.LEGAL_BASIS_S76)
                                .setPayee(organisation(health(), "NHS Kent and Medway")))
                .build();
    }

    Person finance(TestAgency agency) {
        return person(agency, "finance", "Finance officer", "finance");
    }

    OrganisationCode code(TestAgency agency) {
        return domain().agency(new AgencyCode(agency.code())).organisation();
    }

    Organisation organisation(TestAgency agency, String name) {
        return Organisation.newBuilder()
                .setScheme(code(agency).scheme().name())
                .setCode(code(agency).code())
                .setName(name)
                .build();
    }

    RecordAccountView account(TestAgency agency, OfferResponse offered) {
        return calls(agency, commissioner(agency))
                .accounts()
                .getAccount(GetAccountRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build());
    }

    AccountStatement statement(TestAgency agency, GetAccountStatementRequest.Builder wanted) {
        return calls(agency, commissioner(agency))
                .accounts()
                .getAccountStatement(wanted.setPartnershipId(partnership).build());
    }

    /** What the council owes for the financial year that it is, by the end of a day. */
    AccountSum ofCouncil(TestAgency agency, LocalDate on) {
        return statement(
                        agency,
                        GetAccountStatementRequest.newBuilder()
                                .setFinancialYear(year().startYear())
                                .setOn(on.toString()))
                .getSums(0)
                .getSum();
    }

    FinancialYear year() {
        return FinancialYear.containing(today());
    }

    MoneyFor.Builder april(OfferResponse offered) {
        return MoneyFor.newBuilder()
                .setTerms(offered.getOffer())
                .setLineId("line-1")
                .setFrom(firstDay().toString())
                .setTo(firstDay().plusMonths(1).minusDays(1).toString());
    }

    EnterPaymentRequest.Builder paying(OfferResponse offered, long pence) {
        return EnterPaymentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setPaidFor(april(offered))
                .setPayer(organisation(council(), ""))
                .setFund(fund(offered))
                .setAmountPence(pence)
                .setPaidOn(today().toString())
                .setReference("BACS 4711")
                .setRequestId(newRequest());
    }

    Fund fund(OfferResponse offered) {
        return account(council(), offered).getCharges(0).getFund();
    }

    EnterCostRequest.Builder costing(OfferResponse offered, long pence) {
        return EnterCostRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setSpentOn(april(offered))
                .setAmountPence(pence)
                .setInvoicedOn(today().toString())
                .setReference("INV 2026-04")
                .setRequestId(newRequest());
    }

    EnteredRequest entered(OfferResponse offered, ByteString leaf) {
        return EnteredRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setEntered(leaf)
                .setRequestId(newRequest())
                .build();
    }
}
