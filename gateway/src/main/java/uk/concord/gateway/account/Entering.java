package uk.concord.gateway.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.EnterCostRequest;
import uk.concord.proto.record.v1.EnterPaymentRequest;
import uk.concord.proto.record.v1.MoneyFor;
import uk.concord.proto.record.v1.PayableFund;
import uk.concord.proto.record.v1.PayableLine;

/** The form for a payment or a cost, and what was typed into it as a request. */
record Entering(AccountRead read, Questions questions) {
    private static final int MOST_REFERENCE = 100;

    /** A line that was chosen, and of a payment its payer and fund. */
    private record Chosen(PayableLine line, PayableFund fund) {}

    EnterPage payment(String requestId) {
        var inputs = new ArrayList<Input>();
        inputs.add(questions.select("line", "Which line, whose money, from which fund?", "", payers()));
        inputs.addAll(days());
        inputs.add(questions.money("amount", "Amount paid"));
        inputs.add(questions.day("paid-on", "Paid on", "For example, 27 3 2026"));
        inputs.add(questions.text(
                "reference", "The payment’s reference", "So that both finance teams find it.", Width.TWENTY));
        return page(
                "Enter a payment",
                read.mayPay()
                        ? "Entering a payment moves no money: it says that it was moved. Your partner sees it at once."
                        : "Finance officers and approvers enter payments.",
                read.mayPay(),
                "/payment",
                inputs,
                requestId);
    }

    EnterPage cost(String requestId) {
        var inputs = new ArrayList<Input>();
        inputs.add(questions.select("line", "Which line?", "", lines()));
        inputs.addAll(days());
        inputs.add(questions.money("amount", "What it cost in these days"));
        inputs.add(questions.day("invoiced-on", "Date of the invoice", "For example, 27 3 2026"));
        inputs.add(questions.text("reference", "Number of the invoice", "", Width.TWENTY));
        inputs.add(questions.checkboxes(
                "ran-on",
                "Did the service run on outside the days that the terms give the line?",
                "",
                List.of(Questions.option("yes", "Yes, and both agencies shall see it"))));
        return page(
                "Enter what a line has cost",
                read.mayEnterCosts()
                        ? "What the provider has invoiced, or the service has cost your agency. It stands beside what was promised."
                        : "Commissioners, finance officers and approvers enter costs.",
                read.mayEnterCosts(),
                "/cost",
                inputs,
                requestId);
    }

    private EnterPage page(
            String heading, String lead, boolean may, String where, List<Input> inputs, String requestId) {
        var possible = read.account().getPayableCount() > 0;
        return new EnterPage(
                read.account().getRef(),
                read.account().getTitle(),
                new Anchor("Back to the money of this record", read.home()),
                heading,
                possible
                        ? lead
                        : "There is no line yet on which money can be entered: both agencies agree on terms first, or dispute them.",
                read.home() + where,
                requestId.isEmpty() ? read.desk().hidden("") : read.desk().hidden("", requestId),
                may && possible ? inputs : List.of(),
                questions.mistakes().summary());
    }

    private List<Input> days() {
        return List.of(
                questions.day("from", "First day it is for", "For example, 1 4 2026"),
                questions.day("to", "Last day it is for", "In the same financial year, which ends on 31 March."));
    }

    private List<Option> lines() {
        var options = new ArrayList<Option>();
        for (var i = 0; i < read.account().getPayableCount(); i++) {
            options.add(
                    Questions.option(Integer.toString(i), name(read.account().getPayable(i))));
        }
        return options;
    }

    private List<Option> payers() {
        var options = new ArrayList<Option>();
        for (var i = 0; i < read.account().getPayableCount(); i++) {
            var line = read.account().getPayable(i);
            for (var j = 0; j < line.getFundsCount(); j++) {
                var fund = line.getFunds(j);
                options.add(Questions.option(
                        i + "." + j,
                        name(line) + ": " + read.desk().sides().payer(fund.getPayer()) + ", "
                                + Words.of(fund.getFund())));
            }
        }
        return options;
    }

    private static String name(PayableLine line) {
        return line.getLineName() + " (" + Dates.plain(line.getFrom()) + " to " + Dates.plain(line.getTo()) + ")";
    }

    private Optional<PayableLine> line() {
        var place = questions.typed().text("line");
        return place.matches("\\d{1,3}")
                        && Integer.parseInt(place) < read.account().getPayableCount()
                ? Optional.of(read.account().getPayable(Integer.parseInt(place)))
                : Optional.empty();
    }

    private Optional<Chosen> payer() {
        var place = questions.typed().text("line");
        if (!place.matches("\\d{1,3}\\.\\d{1,3}")) {
            return Optional.empty();
        }
        var dot = place.indexOf('.');
        var line = Integer.parseInt(place.substring(0, dot));
        var fund = Integer.parseInt(place.substring(dot + 1));
        return line < read.account().getPayableCount()
                        && fund < read.account().getPayable(line).getFundsCount()
                ? Optional.of(new Chosen(
                        read.account().getPayable(line),
                        read.account().getPayable(line).getFunds(fund)))
                : Optional.empty();
    }

    /** What was typed; what is missing is noted. */
    EnterPaymentRequest paymentRequest(String requestId) {
        var request = EnterPaymentRequest.newBuilder()
                .setPartnershipId(read.desk().partnership())
                .setRecordId(read.account().getRecordId())
                .setRequestId(requestId);
        payer().ifPresentOrElse(
                        chosen -> request.setPaidFor(period(chosen.line()))
                                .setPayer(chosen.fund().getPayer())
                                .setFund(chosen.fund().getFund()),
                        () -> questions.mistakes().at("line", "Choose the line, the payer and the fund"));
        return request.setAmountPence(amount())
                .setPaidOn(day("paid-on", "Enter the day on which it was paid"))
                .setReference(reference("Enter the payment’s reference"))
                .build();
    }

    /** What was typed; what is missing is noted. */
    EnterCostRequest costRequest(String requestId) {
        var request = EnterCostRequest.newBuilder()
                .setPartnershipId(read.desk().partnership())
                .setRecordId(read.account().getRecordId())
                .setRanOn(questions.typed().all("ran-on").contains("yes"))
                .setRequestId(requestId);
        line().ifPresentOrElse(
                        line -> request.setSpentOn(period(line)),
                        () -> questions.mistakes().at("line", "Choose the line"));
        return request.setAmountPence(amount())
                .setInvoicedOn(day("invoiced-on", "Enter the date of the invoice"))
                .setReference(reference("Enter the number of the invoice"))
                .build();
    }

    private MoneyFor period(PayableLine line) {
        return MoneyFor.newBuilder()
                .setTerms(line.getTerms())
                .setLineId(line.getLineId())
                .setFrom(day("from", "Enter the first day it is for"))
                .setTo(day("to", "Enter the last day it is for"))
                .build();
    }

    private String day(String name, String missing) {
        var before = questions.mistakes().summary().problems().size();
        var day = questions.readDay(name);
        if (day.isEmpty() && questions.mistakes().summary().problems().size() == before) {
            questions.mistakes().at(name, missing);
        }
        return day;
    }

    private long amount() {
        return Money.parse(questions.typed().text("amount"))
                .filter(pence -> pence > 0)
                .orElseGet(() -> {
                    questions.mistakes().at("amount", "Enter the amount in pounds, such as 41,250.00");
                    return 0L;
                });
    }

    private String reference(String missing) {
        var reference = questions.readText("reference", MOST_REFERENCE);
        if (reference.isEmpty()) {
            questions.mistakes().at("reference", missing);
        }
        return reference;
    }
}
