package uk.concord.gateway.performance;

import java.util.List;
import uk.concord.gateway.account.EnterPage;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.record.MeasureWords;
import uk.concord.gateway.wording.Decimals;
import uk.concord.proto.record.v1.DueReturnView;
import uk.concord.proto.record.v1.MakeReturnRequest;
import uk.concord.proto.record.v1.MeasuredView;

/** The form for what was returned of a measure for one period, and what was typed into it as a request. */
record Returning(PerformanceRead read, MeasuredView measured, DueReturnView period, Questions questions) {
    private static final int MOST_NOTE = 4_000;

    static Questions nothingTyped() {
        return new Questions(Typed.nothing(), new Mistakes());
    }

    EnterPage page(String requestId) {
        var measure = measured.getMeasure();
        var may = read.mayEnter() && period.getEnterable();
        return new EnterPage(
                read.view().getRef(),
                read.view().getTitle(),
                new Anchor("Back to the performance of this record", read.home()),
                measure.getName() + ", " + PerformanceRead.days(period),
                may
                        ? "Target: " + MeasureWords.target(period.getDirection(), period.getTargetHundredths()) + " "
                                + measure.getUnit()
                                + ". What you enter takes the place of what was entered for this period before, which stays to be seen."
                        : "It is entered by " + read.desk().sides().shortName(measured.getEnteredBy())
                                + ", once the period is over.",
                read.home() + "/" + measure.getMeasureId() + "/" + period.getFrom(),
                requestId.isEmpty() ? read.desk().hidden("") : read.desk().hidden("", requestId),
                may ? inputs() : List.of(),
                questions.mistakes().summary());
    }

    private List<Input> inputs() {
        return List.of(
                questions.text(
                        "value",
                        "Value",
                        measured.getMeasure().getUnit() + ", with up to two decimal places.",
                        Width.TEN),
                questions.day("returned-on", "Returned on", "For example, 27 7 2026"),
                questions.longText(
                        "note",
                        "What is to be known about it (optional)",
                        "Your partner sees it. Name no child.",
                        MOST_NOTE));
    }

    MakeReturnRequest request(String requestId) {
        return MakeReturnRequest.newBuilder()
                .setPartnershipId(read.desk().partnership())
                .setRecordId(read.view().getRecordId())
                .setTerms(period.getTerms())
                .setMeasureId(measured.getMeasure().getMeasureId())
                .setFrom(period.getFrom())
                .setTo(period.getTo())
                .setValueHundredths(value())
                .setReturnedOn(returnedOn())
                .setNote(questions.readText("note", MOST_NOTE))
                .setRequestId(requestId)
                .build();
    }

    private long value() {
        return Decimals.parse(questions.typed().text("value")).orElseGet(() -> {
            questions.mistakes().at("value", "Enter a number with up to two decimal places, such as 92.5");
            return 0L;
        });
    }

    private String returnedOn() {
        var day = questions.readDay("returned-on");
        if (day.isEmpty() && questions.mistakes().of("returned-on").isEmpty()) {
            questions.mistakes().at("returned-on", "Enter the day on which it was returned");
        }
        return day;
    }
}
