package uk.concord.record.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Terms;

/** An agreement under which money is spent and paid. */
public final class Spendings {
    public static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 7, 31);

    private Spendings() {}

    /** Early help is paid to a provider; residential care by Kent to the NHS body, and from a grant. Agreed in May, and it is August. */
    public static Story agreed() {
        var story = Story.opened();
        var offer = story.kent().offers(1, 1, terms());
        story.nhs().sees().accepts(offer);
        story.kent().sees();
        return story.later(Duration.ofDays(103));
    }

    public static Terms terms() {
        return Samples.terms(List.of(Samples.line("early-help", 1_200_000, 800_000), toTheNhs()));
    }

    private static Line toTheNhs() {
        return new Line(
                "residential",
                "Residential care",
                LegalBasis.S76,
                Samples.ICB,
                Samples.years(160_000),
                List.of(
                        new Contribution(Samples.COUNCIL, Fund.DSG_HIGH_NEEDS, false, Samples.years(120_000)),
                        new Contribution(Samples.NELFT, Fund.GRANT, true, Samples.years(40_000))),
                Provenance.ENTERED);
    }

    /** The offer that was made first. */
    public static Entry offer(Story story) {
        return story.record().offers().getFirst().entry();
    }

    public static LinePeriod period(Story story, String line, LocalDate from, LocalDate to) {
        return new LinePeriod(Author.reference(offer(story)), line, from, to);
    }

    /** July's early help, invoiced in August. */
    public static Spending.Spent spent(Story story, long pounds) {
        return spent(period(story, "early-help", FIRST, LAST), pounds, false);
    }

    public static Spending.Spent spent(LinePeriod period, long pounds, boolean ranOn) {
        return new Spending.Spent(period, Pence.ofPounds(pounds), LocalDate.of(2026, 8, 3), "NELFT 2026-07", ranOn);
    }

    /** Kent's part of July's residential care, paid to the NHS body. */
    public static Spending.Paid paid(Story story, long pounds) {
        return paid(period(story, "residential", FIRST, LAST), Samples.COUNCIL.code(), Fund.DSG_HIGH_NEEDS, pounds);
    }

    public static Spending.Paid paid(LinePeriod period, OrganisationCode payer, Fund fund, long pounds) {
        return new Spending.Paid(period, payer, fund, Pence.ofPounds(pounds), LocalDate.of(2026, 8, 14), "BACS 4711");
    }

    public static Spending.Received received(Entry paid) {
        return new Spending.Received(EntryPlace.of(paid));
    }

    public static Spending.TakenBack takenBack(Entry entered) {
        return new Spending.TakenBack(EntryPlace.of(entered));
    }
}
