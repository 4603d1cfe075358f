package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.ImportRegisterRequest;
import uk.concord.proto.record.v1.ImportRegisterResponse;
import uk.concord.proto.record.v1.ImportedAgreement;
import uk.concord.proto.record.v1.ListDraftsRequest;
import uk.concord.proto.record.v1.RegisterRow;

/** How a service takes a register in: every row checked, all of it or nothing, nothing twice. */
public abstract class ImportContract extends NegotiationUnderTest {

    protected ImportContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void rows_of_one_reference_make_one_draft_that_waits_for_an_approver() {
        var answer = importing(request(
                row(2, "R-1").build(),
                row(3, "R-1")
                        .setLine("Kent Health Needs: Education & Service")
                        .setAnnualAmount("240000.50")
                        .clearTitle()
                        .build()));

        assertThat(answer.getProblemsList()).isEmpty();
        assertThat(answer.getAgreementsList()).singleElement().satisfies(agreement -> {
            assertThat(agreement.getReference()).isEqualTo("R-1");
            assertThat(agreement.getRef()).startsWith(own.referencePrefix());
        });
        var draft = draft(answer.getAgreements(0));
        assertThat(draft.getStatus()).isEqualTo(DraftStatus.DRAFT_STATUS_WITH_APPROVER);
        assertThat(draft.getTerms().getExisting().getMinuteReference()).isEqualTo("18/00071");
        assertThat(draft.getTerms().getTermsFrom()).isEqualTo("2017-09-01");
        assertThat(draft.getTerms().getLinesList())
                .extracting(line -> line.getLineId(), line -> line.getCostsCount())
                .containsExactly(tuple("early-help", 6), tuple("kent-health-needs-ed", 6));
        // Seven months of 2017/18, then whole years, then five months: a twelfth a month.
        assertThat(draft.getTerms().getLines(0).getCostsList())
                .extracting(cost -> cost.getAmountPence())
                .containsExactly(700_000_00L, 1_200_000_00L, 1_200_000_00L, 1_200_000_00L, 1_200_000_00L, 500_000_00L);
    }

    @Test
    void what_was_imported_is_offered_as_an_existing_agreement_by_somebody_else() {
        var draft = draft(importing(request(row(2, "R-2").build())).getAgreements(0));

        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).build());

        assertThat(find(own, offered).getOffers(0).getTerms().hasExisting()).isTrue();
    }

    @Test
    void every_wrong_cell_is_named_and_nothing_is_made_of_the_whole_register() {
        var before = open();

        var answer = importing(request(
                row(2, "R-3").build(),
                row(3, "R-4").setStartDate("31/02/2017").setAnnualAmount("lots").build(),
                row(4, "R-5")
                        .setPayer("E99999999")
                        .setLegalBasis("S12")
                        .clearDecision()
                        .build(),
                row(5, "R-6").setEndDate("2016-08-31").build(),
                row(6, "R-3")
                        .setLine("Another")
                        .setTitle("Another service altogether")
                        .build(),
                row(7, "").build(),
                row(8, "R-7")
                        .setDescription("About the child with NHS number 943 476 5919")
                        .build()));

        assertThat(answer.getProblemsList())
                .extracting(CellProblem::getRow, CellProblem::getColumn, CellProblem::getCode)
                .contains(
                        tuple(3, "start_date", "NOT_A_DATE"),
                        tuple(4, "payer", "UNKNOWN_ORGANISATION"),
                        tuple(4, "legal_basis", "NOT_A_CHOICE"),
                        tuple(4, "decision", "MISSING"),
                        tuple(5, "end_date", "DATES_CROSS"),
                        tuple(6, "title", "NOT_THE_SAME"),
                        tuple(7, "reference", "NOT_A_REFERENCE"),
                        tuple(8, "description", "PERSONAL_IDENTIFIER"));
        assertThat(answer.getProblemsList())
                .isSortedAccordingTo(java.util.Comparator.comparingInt(CellProblem::getRow))
                .noneMatch(problem -> problem.getRow() == 2)
                .noneMatch(problem -> problem.getMessage().isBlank());
        assertThat(open()).isEqualTo(before);
        // None of its references counts as imported.
        assertThat(importing(request(row(2, "R-3").build())).getProblemsList()).isEmpty();
    }

    @Test
    void a_check_makes_nothing_and_says_what_there_is() {
        var before = open();

        var answer = importing(
                request(row(2, "R-8").build()).toBuilder().setCheckOnly(true).build());

        assertThat(answer.getProblemsList()).isEmpty();
        assertThat(answer.getAgreementsList())
                .extracting(ImportedAgreement::getReference, ImportedAgreement::getDraftId)
                .containsExactly(tuple("R-8", ""));
        assertThat(open()).isEqualTo(before);
    }

    @Test
    void the_same_request_again_has_the_same_answer_and_the_same_file_again_is_refused() {
        var request = request(row(2, "R-9").build());
        var first = importing(request);

        assertThat(importing(request)).isEqualTo(first);

        var again = importing(request.toBuilder().setRequestId(newRequest()).build());
        assertThat(again.getProblemsList())
                .extracting(CellProblem::getRow, CellProblem::getColumn, CellProblem::getCode)
                .containsExactly(tuple(2, "reference", "IMPORTED_BEFORE"));
        assertThat(again.getProblems(0).getMessage())
                .contains(first.getAgreements(0).getRef());
    }

    @Test
    void payers_of_one_line_are_its_contributions_and_sum_to_its_cost() {
        var council = row(2, "R-10").setAnnualAmount("£1,000.01").build();
        var health = council.toBuilder()
                .setRow(3)
                .setPayer("QKS")
                .setFund("icb baseline")
                .setAnnualAmount("2000")
                .build();

        var answer = importing(request(
                council.toBuilder().setLegalBasis("S75_POOLED").build(),
                health.toBuilder().setLegalBasis("S75_POOLED").build()));

        assertThat(answer.getProblemsList()).isEmpty();
        var line = draft(answer.getAgreements(0)).getTerms().getLines(0);
        assertThat(line.getContributionsCount()).isEqualTo(2);
        assertThat(line.getCosts(1).getAmountPence()).isEqualTo(3_000_01L);
    }

    @Test
    void more_than_a_thousand_rows_are_refused_at_once() {
        var rows = new ArrayList<RegisterRow>();
        IntStream.rangeClosed(1, 1_001)
                .forEach(number -> rows.add(row(number + 1, "M-" + number).build()));

        assertThat(Failed.by(() -> importing(request(rows.toArray(RegisterRow[]::new)))))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.INVALID_ARGUMENT, "TOO_MANY_ROWS");
    }

    private List<String> open() {
        return calls(own, commissioner(own))
                .drafts()
                .listDrafts(ListDraftsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build())
                .getDraftsList()
                .stream()
                .map(draft -> draft.getDraftId())
                .toList();
    }

    private uk.concord.proto.record.v1.Draft draft(ImportedAgreement imported) {
        return calls(own, commissioner(own))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(imported.getDraftId())
                        .build())
                .getDraft();
    }

    private ImportRegisterResponse importing(ImportRegisterRequest request) {
        return calls(own, commissioner(own)).imports().importRegister(request);
    }

    private ImportRegisterRequest request(RegisterRow... rows) {
        return ImportRegisterRequest.newBuilder()
                .setPartnershipId(partnership)
                .addAllRows(List.of(rows))
                .setRequestId(newRequest())
                .build();
    }

    /** A row that stands for a whole agreement, as Kent's of 2017. */
    private static RegisterRow.Builder row(int number, String reference) {
        return RegisterRow.newBuilder()
                .setRow(number)
                .setReference(reference)
                .setTitle("Children and young people's mental health service")
                .setServiceCode("CYPMHS")
                .setDescription("Children in Kent who need help with their mental health.")
                .setStartDate("01/09/2017")
                .setEndDate("2022-08-31")
                .setReviewDate("21/11/2019")
                .setNoticeMonths("5")
                .setLine("Early help")
                .setLegalBasis("S76")
                .setPayer("E10000016")
                .setFund("General fund")
                .setPayee("QKS")
                .setAnnualAmount("1,200,000")
                .setProviders("RAT")
                .setProcurementRoute("EARLIER_REGIME")
                .setOutcomes("First contact within four weeks.")
                .setEqualityImpact("None was published.")
                .setDataProtection("None is needed: it names no child.")
                .setDecidedOn("01/09/2017")
                .setMinuteReference("18/00071")
                .setDecision("Kent contributes to the service.")
                .setReasons("An existing agreement, recorded now.")
                .setPublicSource("KCC decision 18/00071");
    }
}
