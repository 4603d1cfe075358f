package uk.concord.gateway.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.LineToEnd;
import uk.concord.proto.record.v1.PrepareNoticeRequest;

/**
 * The questions that prepare a notice, and reading them back.
 *
 * @param terms what is left of the agreement in force
 */
record NoticeQuestions(Terms terms, Sides sides, long nowMicros) {
    private static final String WHOLE = "whole";
    private static final String SOME = "some";
    private static final String ENDS = "ends";
    private static final int LONG = 4_000;

    List<Input> inputs(Questions questions) {
        var lines = new ArrayList<Input>();
        for (int place = 0; place < terms.getLinesCount(); place++) {
            lines.add(line(questions, place, terms.getLines(place)));
        }
        return List.of(
                questions.day("last-day", "Last day on which it applies", earliest()),
                questions.radios(
                        "what",
                        "What ends?",
                        "",
                        List.of(
                                Questions.option(WHOLE, "The whole agreement"),
                                Questions.option(
                                        SOME, "Some of it", "Whole lines, or some of your own money in them.")),
                        SOME,
                        lines),
                questions.longText("reasons", "Reasons", "The approver can change them.", LONG));
    }

    private String earliest() {
        var months = terms.getNoticeMonths();
        var today = Dates.dayOf(nowMicros);
        var first = months == 0 ? today : today.plusMonths(months).minusDays(1);
        return "The agreement asks for " + (months == 0 ? "no" : Count.of(months, "month") + "’")
                + " notice. Given today, it can end on " + Dates.plain(first.toString()) + " or later.";
    }

    private Input line(Questions questions, int place, Line line) {
        var inputs = new ArrayList<Input>();
        inputs.add(
                questions.checkboxes("line-" + place, "This line", "", List.of(Questions.option(ENDS, "Ends wholly"))));
        for (int number = 0; number < line.getContributionsCount(); number++) {
            var contribution = line.getContributions(number);
            if (isOwn(contribution)) {
                inputs.add(questions.money(
                        less(place, number),
                        "Or: how much less a year from the " + Words.of(contribution.getFund()) + "?"));
            }
        }
        return questions.group("group-" + place, line.getName(), "", inputs);
    }

    /** Reads what shall end; what is missing is noted. */
    void read(Questions questions, PrepareNoticeRequest.Builder request) {
        var mistakes = questions.mistakes();
        request.setLastDay(questions.readDay("last-day"));
        if (request.getLastDay().isEmpty()) {
            mistakes.at("last-day", "Enter the last day on which it applies");
        }
        request.getDecisionRecordBuilder().setReasons(questions.readText("reasons", LONG));
        switch (questions.typed().text("what")) {
            case WHOLE -> {
                if (anyLine(questions)) {
                    mistakes.at("what", "You named a line but chose “The whole agreement”");
                }
            }
            case SOME -> {
                for (int place = 0; place < terms.getLinesCount(); place++) {
                    readLine(questions, place, terms.getLines(place), request);
                }
                if (request.getLinesCount() == 0) {
                    mistakes.at("line-0", "Say which lines end, or how much less you pay");
                }
            }
            default -> mistakes.at("what", "Say what ends");
        }
    }

    private boolean anyLine(Questions questions) {
        for (int place = 0; place < terms.getLinesCount(); place++) {
            if (questions.typed().has("line-" + place)) {
                return true;
            }
        }
        return false;
    }

    private void readLine(Questions questions, int place, Line line, PrepareNoticeRequest.Builder request) {
        var wholly = questions.typed().text("line-" + place).equals(ENDS);
        if (wholly) {
            request.addLines(LineToEnd.newBuilder().setLineId(line.getLineId()));
        }
        for (int number = 0; number < line.getContributionsCount(); number++) {
            var name = less(place, number);
            if (!isOwn(line.getContributions(number)) || !questions.typed().has(name)) {
                continue;
            }
            var pence = Money.parse(questions.typed().text(name)).filter(amount -> amount > 0);
            if (pence.isEmpty()) {
                questions.mistakes().at(name, "Enter an amount in pounds, such as 1,117,000");
            } else if (wholly) {
                questions.mistakes().at(name, "The line ends wholly: leave this empty, or untick it");
            } else {
                request.addLines(LineToEnd.newBuilder()
                        .setLineId(line.getLineId())
                        .setFund(line.getContributions(number).getFund())
                        .setYearlyPence(pence.get()));
            }
        }
    }

    private boolean isOwn(Contribution contribution) {
        return Sides.same(contribution.getPayer(), sides.own().getOrganisation());
    }

    private static String less(int place, int number) {
        return "less-" + place + "-" + number;
    }

    /** The input that a field of the request is asked by. */
    static Optional<String> inputOf(String field) {
        if (field.equals("last_day")) {
            return Optional.of("last-day");
        }
        if (field.startsWith("decision_record")) {
            return Optional.of("reasons");
        }
        return field.startsWith("lines") ? Optional.of("what") : Optional.empty();
    }
}
