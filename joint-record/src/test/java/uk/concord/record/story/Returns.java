package uk.concord.record.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import uk.concord.record.AgencyKind;
import uk.concord.record.Hundredths;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Measure.Direction;
import uk.concord.record.terms.Measure.Frequency;
import uk.concord.record.terms.MeasurePeriod;
import uk.concord.record.terms.Terms;

/** An agreement that promises to measure two things, from July 2026 to March 2028. */
public final class Returns {
    /** Quarterly, at least 92.5, due within 30 days, entered by Kent. */
    public static final Measure WAITS = new Measure(
            "waits",
            "early-help",
            "Seen within 18 weeks",
            "referrals seen within 18 weeks, %",
            Direction.AT_LEAST,
            new Hundredths(9_250),
            Frequency.QUARTERLY,
            30,
            Samples.NELFT.code(),
            AgencyKind.COUNCIL);

    /** Monthly, at most 40, about the whole record, due within 10 days, entered by the NHS body. */
    public static final Measure WAITING = new Measure(
            "waiting",
            "",
            "Children waiting",
            "children",
            Direction.AT_MOST,
            new Hundredths(4_000),
            Frequency.MONTHLY,
            10,
            Samples.ICB.code(),
            AgencyKind.HEALTH);

    public static final MeasurePeriod FIRST_QUARTER =
            new MeasurePeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    private Returns() {}

    public static Terms terms() {
        return Samples.terms().with(List.of(WAITS, WAITING));
    }

    /** Agreed on 4 May 2026; it is 5 October, and the first quarter is over. */
    public static Story agreed() {
        var story = Story.opened();
        var offer = story.kent().offers(1, 1, terms());
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        return story.later(Duration.ofDays(154));
    }

    public static Entry offer(Story story) {
        return story.record().offers().getFirst().entry();
    }

    /** So many hundredths for the first quarter, returned on its day after. */
    public static ReturnMade waits(Story story, long hundredths) {
        return made(story, "waits", FIRST_QUARTER, hundredths);
    }

    /** Returned on the day after the period. */
    public static ReturnMade made(Story story, String measure, MeasurePeriod period, long hundredths) {
        return new ReturnMade(
                Author.reference(offer(story)),
                measure,
                period,
                new Hundredths(hundredths),
                period.to().plusDays(1));
    }

    public static MeasurePeriod month(int year, int month) {
        var first = LocalDate.of(year, month, 1);
        return new MeasurePeriod(first, first.plusMonths(1).minusDays(1));
    }
}
