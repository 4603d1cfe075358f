package uk.concord.gateway.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Decimals;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;

/** Measures in words, as they are read before they are signed. */
public final class MeasureWords {
    private MeasureWords() {}

    static SummaryList list(Terms terms, Sides sides) {
        return new SummaryList(rows(terms, sides));
    }

    /** Each measure under its own name, so that two texts can be compared. */
    static List<SummaryList.Row> rows(Terms terms, Sides sides) {
        return terms.getMeasuresList().stream()
                .map(measure -> new SummaryList.Row(
                        measure.getName(), facts(measure, terms, sides) + " (" + measure.getMeasureId() + ")"))
                .toList();
    }

    /** For example "Early help: at least 92.5 referrals seen within 18 weeks, %. Each quarter, within 30 days; NELFT returns it, Kent enters it.". */
    public static String facts(Measure measure, Terms terms, Sides sides) {
        return about(measure, terms) + ": " + target(measure.getDirection(), measure.getTargetHundredths()) + " "
                + measure.getUnit() + ". " + each(measure.getFrequency()) + ", within "
                + Count.of(measure.getDueDays(), "day") + "; " + returner(measure, terms, sides) + " returns it, "
                + enteredBy(measure.getEnteredBy(), sides) + " enters it.";
    }

    private static String about(Measure measure, Terms terms) {
        return terms.getLinesList().stream()
                .filter(line -> line.getLineId().equals(measure.getLineId()))
                .map(line -> line.getName())
                .findFirst()
                .orElse("The whole");
    }

    /** For example "at least 92.5". */
    public static String target(MeasureDirection direction, long hundredths) {
        return switch (direction) {
                    case MEASURE_DIRECTION_AT_LEAST -> "at least ";
                    case MEASURE_DIRECTION_AT_MOST -> "at most ";
                    case MEASURE_DIRECTION_UNSPECIFIED, UNRECOGNIZED -> "";
                }
                + Decimals.of(hundredths);
    }

    public static String each(MeasureFrequency frequency) {
        return switch (frequency) {
            case MEASURE_FREQUENCY_MONTHLY -> "Each month";
            case MEASURE_FREQUENCY_QUARTERLY -> "Each quarter";
            case MEASURE_FREQUENCY_YEARLY -> "Each financial year";
            case MEASURE_FREQUENCY_UNSPECIFIED, UNRECOGNIZED -> "Not said how often";
        };
    }

    private static String returner(Measure measure, Terms terms, Sides sides) {
        return organisations(terms).stream()
                .filter(organisation -> organisation.getScheme().equals(measure.getReturnerScheme())
                        && organisation.getCode().equals(measure.getReturnerCode()))
                .map(sides::payer)
                .findFirst()
                .orElse(measure.getReturnerCode().isEmpty() ? "nobody yet" : measure.getReturnerCode());
    }

    /** Everybody whom the terms name: providers, then payees and payers. */
    public static List<Organisation> organisations(Terms terms) {
        return Stream.concat(
                        terms.getProvidersList().stream(),
                        terms.getLinesList().stream()
                                .flatMap(line -> Stream.concat(
                                        line.hasPayee() ? Stream.of(line.getPayee()) : Stream.of(),
                                        line.getContributionsList().stream()
                                                .map(contribution -> contribution.getPayer()))))
                .filter(organisation -> !organisation.getCode().isEmpty())
                .collect(Collectors.toMap(
                        organisation -> organisation.getScheme() + ":" + organisation.getCode(),
                        organisation -> organisation,
                        (one, _) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String enteredBy(MeasureAgency agency, Sides sides) {
        return switch (agency) {
            case MEASURE_AGENCY_COUNCIL -> sides.council().getShortName();
            case MEASURE_AGENCY_HEALTH -> sides.health().getShortName();
            case MEASURE_AGENCY_UNSPECIFIED, UNRECOGNIZED -> "nobody yet";
        };
    }
}
