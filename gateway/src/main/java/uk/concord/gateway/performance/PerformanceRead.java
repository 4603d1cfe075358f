package uk.concord.gateway.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.performance.PerformancePage.Measured;
import uk.concord.gateway.performance.PerformancePage.Period;
import uk.concord.gateway.record.MeasureWords;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Decimals;
import uk.concord.proto.record.v1.DueReturnView;
import uk.concord.proto.record.v1.MeasuredView;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReturnStanding;
import uk.concord.proto.record.v1.ReturnView;

/** A record's performance as somebody at a desk reads it. */
record PerformanceRead(Desk desk, PerformanceView view) {

    String home() {
        return recordHome() + "/performance";
    }

    private String recordHome() {
        return "/records/" + desk.partnership() + "/" + view.getRecordId();
    }

    boolean mayEnter() {
        var user = desk.visit().user();
        return !user.isAuditor() && (user.isCommissioner() || user.isApprover() || user.isFinance());
    }

    /** The measure and period of an address. */
    Optional<DueReturnView> period(String measure, String from) {
        return measured(measure).stream()
                .flatMap(measured -> measured.getPeriodsList().stream())
                .filter(period -> period.getFrom().equals(from))
                .findFirst();
    }

    Optional<MeasuredView> measured(String measure) {
        return view.getMeasuresList().stream()
                .filter(measured -> measured.getMeasure().getMeasureId().equals(measure))
                .findFirst();
    }

    PerformancePage page(String done) {
        return new PerformancePage(
                view.getRef(),
                view.getTitle(),
                new Anchor("Back to the record", withBook(recordHome())),
                lead(),
                done,
                view.getMeasuresCount() == 0 ? null : new Anchor("Download as CSV", withBook(home() + "/download")),
                view.getMeasuresList().stream().map(this::measure).toList());
    }

    private String withBook(String address) {
        return desk.visit().user().isAuditor()
                ? address + "?book=" + desk.agency().agency().code()
                : address;
    }

    private String lead() {
        if (view.getMeasuresCount() == 0) {
            return "Nothing is measured: no agreement of this record promises a measure. Put measures into its next terms.";
        }
        var missing = view.getMeasuresList().stream()
                .flatMap(measured -> measured.getPeriodsList().stream())
                .filter(period -> period.getStanding() == ReturnStanding.RETURN_STANDING_MISSING)
                .count();
        return missing == 0
                ? "No return is missing on " + Dates.plain(view.getOn()) + "."
                : Count.of(missing, "return") + " missing on " + Dates.plain(view.getOn()) + ".";
    }

    private Measured measure(MeasuredView measured) {
        var measure = measured.getMeasure();
        return new Measured(
                measure.getName(),
                (measured.getLineName().isEmpty() ? "The whole" : measured.getLineName()) + ", "
                        + measure.getUnit() + ". "
                        + MeasureWords.each(measure.getFrequency()) + "; "
                        + desk.sides().payer(measured.getReturner()) + " returns it, "
                        + desk.sides().shortName(measured.getEnteredBy()) + " enters it.",
                measured.getPeriodsList().reversed().stream()
                        .map(period -> period(measure.getMeasureId(), period))
                        .toList());
    }

    private Period period(String measure, DueReturnView period) {
        var counting = counting(period);
        var days = days(period);
        return new Period(
                days,
                MeasureWords.target(period.getDirection(), period.getTargetHundredths()),
                counting.map(made -> Decimals.of(made.getValueHundredths())).orElse("–"),
                counting.map(_ -> variance(period)).orElse("–"),
                Dates.plain(period.getDue()),
                counting.map(this::entered).orElse("–"),
                tag(period),
                notes(period),
                counting.map(this::ticks).orElse(null),
                enter(measure, period, days));
    }

    static String days(DueReturnView period) {
        return Dates.plain(period.getFrom()) + " to " + Dates.plain(period.getTo());
    }

    static Optional<ReturnView> counting(DueReturnView period) {
        return period.getReturnsCount() == 0
                ? Optional.empty()
                : Optional.of(period.getReturns(period.getReturnsCount() - 1));
    }

    /** For example "missed by 3.5". */
    static String variance(DueReturnView period) {
        var difference = period.getDifferenceHundredths();
        if (difference == 0) {
            return "met exactly";
        }
        return (period.getMet() ? "met, better by " : "missed by ") + Decimals.of(Math.abs(difference));
    }

    private String entered(ReturnView made) {
        return Dates.day(made.getEnteredAtMicros()) + " by " + made.getActor().getPost() + ", "
                + desk.sides().shortName(made.getAgency());
    }

    private static Tag tag(DueReturnView period) {
        return switch (period.getStanding()) {
            case RETURN_STANDING_MISSING -> new Tag("Missing", Tag.Colour.RED);
            case RETURN_STANDING_DUE -> new Tag("Due", Tag.Colour.YELLOW);
            case RETURN_STANDING_RETURNED_LATE ->
                period.getMet()
                        ? new Tag("Met, came late", Tag.Colour.ORANGE)
                        : new Tag("Missed, came late", Tag.Colour.ORANGE);
            case RETURN_STANDING_RETURNED ->
                period.getMet() ? new Tag("Met", Tag.Colour.GREEN) : new Tag("Missed", Tag.Colour.ORANGE);
            case RETURN_STANDING_AHEAD, RETURN_STANDING_UNSPECIFIED, UNRECOGNIZED -> Tag.grey("Not over yet");
        };
    }

    private static List<String> notes(DueReturnView period) {
        var notes = new ArrayList<String>();
        counting(period).ifPresent(made -> {
            notes.add("Returned on " + Dates.plain(made.getReturnedOn()) + ".");
            if (made.hasErasure()) {
                notes.add("Its note was erased.");
            } else if (!made.getNote().isEmpty()) {
                notes.add(made.getNote());
            }
        });
        period.getReturnsList().stream()
                .limit(Math.max(0, period.getReturnsCount() - 1))
                .map(made -> "Corrected: " + Decimals.of(made.getValueHundredths()) + " had been entered on "
                        + Dates.day(made.getEnteredAtMicros()) + ".")
                .forEach(notes::add);
        return notes;
    }

    private Ticks ticks(ReturnView made) {
        var sides = desk.sides();
        return made.getReceivedAtMicros() == 0
                ? Ticks.one("held by " + sides.shortName(made.getAgency()))
                : Ticks.two("received by "
                        + (made.getAgency().equals(sides.own().getCode())
                                ? sides.partner().getShortName()
                                : sides.own().getShortName())
                        + ", " + Dates.moment(made.getReceivedAtMicros()));
    }

    private @Nullable Anchor enter(String measure, DueReturnView period, String days) {
        if (!mayEnter() || !period.getEnterable()) {
            return null;
        }
        return new Anchor(
                period.getReturnsCount() == 0 ? "Enter the return" : "Correct it",
                home() + "/" + measure + "/" + period.getFrom(),
                "for " + days);
    }
}
