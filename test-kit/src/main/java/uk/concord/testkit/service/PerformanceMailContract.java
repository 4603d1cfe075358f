package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.Pence;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.SampleTerms;
import uk.concord.testkit.mail.CaughtMail;

/** That returns are chased by e-mail, before their due day, on it and after it, in each service. */
public abstract class PerformanceMailContract extends NotificationUnderTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);

    protected PerformanceMailContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_return_is_chased_before_its_due_day_on_it_and_after_it_and_the_partner_is_told_nothing() {
        var due = WorkingDays.ofEngland().lastOf(6, today());
        var offered = offer(measured(due));
        accept(offered);
        var ref = ref(offered);
        laterWorkingDays(4);
        var mail = mails(commissioner(own), 1, subject("enter a return for " + ref + " by " + DAY.format(due)))
                .getFirst();
        assertThat(mail.text())
                .contains(LINKS + "/records/" + partnership + "/" + offered.getRecordId() + "/performance")
                .doesNotContain("Seen in time");
        laterWorkingDays(2);
        mails(commissioner(own), 1, subject("enter a return for " + ref + " today, "));
        laterWorkingDays(1);
        mails(commissioner(own), 1, subject("a return for " + ref + " is late"));
        afterEverythingSoFar();
        assertThat(to(commissioner(partner), subject("enter a return for " + ref)))
                .isEmpty();
    }

    /** From the first day of last month on, which is due on a day; the own agency enters it. */
    private Terms measured(LocalDate due) {
        var first = today().withDayOfMonth(1).minusMonths(1);
        var year = FinancialYear.containing(first);
        var terms = TermsCodec.write(SampleTerms.pooled(
                        domain(), "Chased", Pence.ofPounds(12_000), Pence.ofPounds(6_000), year, year.lastDay()))
                .toBuilder()
                .setTermsFrom(first.toString());
        var line = terms.getLinesBuilder(0);
        line.getCostsBuilderList().forEach(cost -> beginning(cost, first));
        line.getContributionsBuilderList()
                .forEach(paid -> paid.getAmountsBuilderList().forEach(amount -> beginning(amount, first)));
        var last = first.plusMonths(1).minusDays(1);
        return terms.addMeasures(Measure.newBuilder()
                        .setMeasureId("waits")
                        .setName("Seen in time")
                        .setUnit("%")
                        .setDirection(MeasureDirection.MEASURE_DIRECTION_AT_LEAST)
                        .setTargetHundredths(9_250)
                        .setFrequency(MeasureFrequency.MEASURE_FREQUENCY_MONTHLY)
                        .setDueDays((int) ChronoUnit.DAYS.between(last, due))
                        .setReturnerScheme(terms.getProviders(0).getScheme())
                        .setReturnerCode(terms.getProviders(0).getCode())
                        .setEnteredBy(
                                domain().agency(new AgencyCode(own.code())).kind() == AgencyKind.COUNCIL
                                        ? MeasureAgency.MEASURE_AGENCY_COUNCIL
                                        : MeasureAgency.MEASURE_AGENCY_HEALTH))
                .build();
    }

    private static void beginning(YearAmount.Builder amount, LocalDate first) {
        amount.setFrom(first.toString());
    }

    private static Predicate<CaughtMail> subject(String begins) {
        return mail -> mail.subject().startsWith("Concord: " + begins);
    }
}
