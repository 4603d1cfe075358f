package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.GetPerformanceRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.MakeReturnRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReturnStanding;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;

/** Performance in both services: what is promised, returned, corrected and missing is the same in both books. */
public abstract class PerformanceContract extends DisputeUnderTest {
    protected PerformanceContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private MeasureAgency kind(TestAgency agency) {
        return domain().agency(new AgencyCode(agency.code())).kind() == AgencyKind.COUNCIL
                ? MeasureAgency.MEASURE_AGENCY_COUNCIL
                : MeasureAgency.MEASURE_AGENCY_HEALTH;
    }

    /** Last financial year's, so that every period of it is over; the own agency enters one measure, the partner the other. */
    private Terms measured(String title) {
        var year = new FinancialYear(FinancialYear.containing(today()).startYear() - 1);
        var terms = TermsCodec.write(SampleTerms.pooled(
                domain(),
                title,
                Pence.ofPounds(120_000),
                Pence.ofPounds(60_000),
                year,
                year.lastDay().plusDays(1)));
        return terms.toBuilder()
                .addMeasures(measure("waits", terms)
                        .setLineId("line-1")
                        .setName("Seen in time")
                        .setEnteredBy(kind(own)))
                .addMeasures(measure("waiting", terms)
                        .setName("Children waiting")
                        .setDirection(MeasureDirection.MEASURE_DIRECTION_AT_MOST)
                        .setEnteredBy(kind(partner)))
                .build();
    }

    private static Measure.Builder measure(String id, Terms terms) {
        return Measure.newBuilder()
                .setMeasureId(id)
                .setUnit("%")
                .setDirection(MeasureDirection.MEASURE_DIRECTION_AT_LEAST)
                .setTargetHundredths(9_250)
                .setFrequency(MeasureFrequency.MEASURE_FREQUENCY_QUARTERLY)
                .setDueDays(30)
                .setReturnerScheme(terms.getProviders(0).getScheme())
                .setReturnerCode(terms.getProviders(0).getCode());
    }

    private OfferResponse agreed(String title) {
        var offered = offer(measured(title));
        accept(offered);
        eventually(() -> performance(own, offered), found -> found.getMeasuresCount() == 2);
        eventually(() -> performance(partner, offered), found -> found.getMeasuresCount() == 2);
        return offered;
    }

    private PerformanceView performance(TestAgency agency, OfferResponse offered) {
        return calls(agency, commissioner(agency))
                .performance()
                .getPerformance(GetPerformanceRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build());
    }

    /** For the first quarter, returned on the day after it. */
    private MakeReturnRequest.Builder returning(OfferResponse offered, String measure, long hundredths) {
        var period = performance(own, offered).getMeasures(0).getPeriods(0);
        return MakeReturnRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setTerms(period.getTerms())
                .setMeasureId(measure)
                .setFrom(period.getFrom())
                .setTo(period.getTo())
                .setValueHundredths(hundredths)
                .setReturnedOn(LocalDate.parse(period.getTo()).plusDays(1).toString())
                .setRequestId(newRequest());
    }

    private PerformanceView enter(TestAgency agency, MakeReturnRequest.Builder made) {
        return calls(agency, commissioner(agency)).performance().makeReturn(made.build());
    }

    @Test
    void a_return_stands_in_both_books_with_its_note_and_its_variance() {
        var offered = agreed("Returned and read");
        var made = enter(own, returning(offered, "waits", 9_000).setNote("Two clinics were closed."));
        var period = made.getMeasures(0).getPeriods(0);
        assertThat(period.getDifferenceHundredths()).isEqualTo(-250);
        assertThat(period.getMet()).isFalse();
        assertThat(period.getStanding()).isEqualTo(ReturnStanding.RETURN_STANDING_RETURNED_LATE);
        var theirs = eventually(
                () -> performance(partner, offered),
                found -> found.getMeasures(0).getPeriods(0).getReturnsCount() == 1);
        assertThat(theirs.getMeasures(0).getPeriods(0).getReturns(0).getNote()).isEqualTo("Two clinics were closed.");
        assertThat(theirs.getMeasures(0).getPeriods(0).getEnterable()).isFalse();
        assertThat(theirs.getMeasures(1).getPeriods(0).getEnterable()).isTrue();
    }

    @Test
    void a_later_return_corrects_the_earlier_which_stays_to_be_seen() {
        var offered = agreed("Corrected");
        enter(own, returning(offered, "waits", 9_000));
        var corrected =
                enter(own, returning(offered, "waits", 9_300)).getMeasures(0).getPeriods(0);
        assertThat(corrected.getReturnsCount()).isEqualTo(2);
        assertThat(corrected.getDifferenceHundredths()).isEqualTo(50);
        assertThat(corrected.getMet()).isTrue();
    }

    @Test
    void what_the_other_agency_enters_is_refused_and_leaves_no_trace() {
        var offered = agreed("Not ours to enter");
        var failed = Failed.by(() -> enter(own, returning(offered, "waiting", 1)));
        assertThat(failed.status()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(failed.reason()).isEqualTo("NOT_THE_RETURNER");
        assertThat(performance(own, offered).getMeasures(1).getPeriods(0).getReturnsCount())
                .isZero();
    }

    @Test
    void days_that_are_no_period_are_refused() {
        var offered = agreed("No period");
        var made = returning(offered, "waits", 1);
        var failed = Failed.by(() -> enter(own, made.setTo(made.getFrom())));
        assertThat(failed.reason()).isEqualTo("NOT_A_PERIOD");
    }

    @Test
    void a_note_that_names_a_child_by_number_is_refused() {
        var offered = agreed("Named a child");
        var failed = Failed.by(() -> enter(own, returning(offered, "waits", 1).setNote("See 943 476 5919.")));
        assertThat(failed.reason()).isEqualTo("RETURN_NOTE_NOT_READY");
    }

    @Test
    void what_is_missing_stands_on_the_work_of_whoever_enters_it_until_it_is_there() {
        var offered = agreed("Stands on Work");
        var due = eventually(() -> work(own), found -> owes(found.getWaitingForUsList(), offered));
        assertThat(owes(due.getWaitingForThemList(), offered))
                .as("the partner's own measure")
                .isTrue();
        for (var period : performance(own, offered).getMeasures(0).getPeriodsList()) {
            enter(
                    own,
                    returning(offered, "waits", 9_000)
                            .setFrom(period.getFrom())
                            .setTo(period.getTo())
                            .setReturnedOn(
                                    LocalDate.parse(period.getTo()).plusDays(1).toString()));
        }
        assertThat(owes(work(own).getWaitingForUsList(), offered)).isFalse();
    }

    private ListWorkResponse work(TestAgency agency) {
        return calls(agency, commissioner(agency))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build());
    }

    private static boolean owes(List<WorkItem> items, OfferResponse offered) {
        return items.stream()
                .anyMatch(item -> item.getKind() == WorkKind.WORK_KIND_ENTER_RETURN
                        && item.getRecord().getRecordId().equals(offered.getRecordId()));
    }

    @Test
    void auditors_read_performance_and_enter_nothing() {
        var offered = agreed("Audited");
        var request = GetPerformanceRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .build();
        assertThat(calls(own, auditor()).performance().getPerformance(request).getMeasuresCount())
                .isEqualTo(2);
        var made = returning(offered, "waits", 1).build();
        assertThat(Failed.by(() -> calls(own, auditor()).performance().makeReturn(made))
                        .status())
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }
}
