package uk.concord.testkit.service;

import java.util.List;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.GetAccountRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.OrganisationCode;
import uk.concord.testkit.identity.Person;

/** What tests about money begin with: terms under which the council pays the NHS body. */
abstract class AccountUnderTest extends DisputeUnderTest {
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

    private Terms toTheNhs(Terms terms) {
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

    Fund fund(OfferResponse offered) {
        return account(council(), offered).getCharges(0).getFund();
    }
}
