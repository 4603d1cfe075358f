package uk.concord.record.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ladder.Ladder;

/**
 * What is to be secured, for whom, by whom, paid by whom.
 *
 * <p>What is null is not filled in yet: a draft may be so, an offer may not ({@link TermsCheck}).
 *
 * @param periodProvenance where the notice and the review date come from
 * @param ladder how the agencies deal with disputes from then on, about whatever records; null in terms that say nothing of it
 * @param measures by what both see whether the terms achieve what they are for
 */
public record Terms(
        String title,
        String serviceCode,
        String need,
        @Nullable Quadrant quadrant,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int noticeMonths,
        @Nullable LocalDate reviewDate,
        List<Line> lines,
        List<Organisation> providers,
        List<Integer> weaknesses,
        @Nullable ProcurementRoute procurementRoute,
        String outcomes,
        String equalityImpact,
        String dataProtection,
        @Nullable ExistingAgreement existing,
        Provenance periodProvenance,
        @Nullable Ladder ladder,
        List<Measure> measures) {

    public Terms {
        lines = List.copyOf(lines);
        providers = List.copyOf(providers);
        weaknesses = List.copyOf(weaknesses);
        measures = List.copyOf(measures);
    }

    /** True when the agreement was made elsewhere before and is only recorded now. */
    public boolean isExisting() {
        return existing != null;
    }

    /** The same terms until another last day, with other lines and providers. */
    public Terms with(@Nullable LocalDate lastDay, List<Line> otherLines, List<Organisation> otherProviders) {
        return with(lastDay, otherLines, otherProviders, measures);
    }

    /** The same terms with other measures. */
    public Terms with(List<Measure> otherMeasures) {
        return with(to, lines, providers, otherMeasures);
    }

    private Terms with(
            @Nullable LocalDate lastDay,
            List<Line> otherLines,
            List<Organisation> otherProviders,
            List<Measure> otherMeasures) {
        return new Terms(
                title,
                serviceCode,
                need,
                quadrant,
                from,
                lastDay,
                noticeMonths,
                reviewDate,
                otherLines,
                otherProviders,
                weaknesses,
                procurementRoute,
                outcomes,
                equalityImpact,
                dataProtection,
                existing,
                periodProvenance,
                ladder,
                otherMeasures);
    }
}
