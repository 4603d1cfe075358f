package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.YearAmount;

/** The form of one line of money: what it is, who is paid, what it costs each year and who puts in how much. */
final class LineForm {
    private static final int LEAST_PAYERS = 2;

    private LineForm() {}

    static Typed filled(Line line, Content content) {
        var known = Payers.known(content, true);
        var filling = new Filling()
                .text("name", line.getName())
                .text("provenance", line.getProvenance().getKind().name())
                .text("source", line.getProvenance().getSource());
        Payers.fill(filling, "payee", line.getPayee(), known);
        line.getCostsList().forEach(cost -> filling.text("cost-" + cost.getFinancialYear(), amount(cost)));
        for (int i = 0; i < line.getContributionsCount(); i++) {
            var contribution = line.getContributions(i);
            Payers.fill(filling, "payer-" + i, contribution.getPayer(), Payers.known(content, false));
            filling.text(
                    "fund-" + i,
                    contribution.getFund() == Fund.FUND_UNSPECIFIED
                            ? ""
                            : contribution.getFund().name());
            for (var one : contribution.getAmountsList()) {
                filling.text("amount-" + i + "-" + one.getFinancialYear(), amount(one));
            }
        }
        return filling.typed();
    }

    private static String amount(YearAmount amount) {
        return amount.getAmountPence() < 0 ? "" : Money.typed(amount.getAmountPence());
    }

    static List<Input> inputs(Questions questions, Content content) {
        var inputs = new ArrayList<Input>();
        var parts = Years.of(content.terms());
        inputs.add(questions.text("name", "What is paid for", "", Width.WHOLE));
        inputs.add(questions.group(
                "payee-group",
                "Who receives the money",
                "",
                Payers.inputs(questions, "payee", "Paid to", Payers.known(content, true), content.sides())));
        int payers = LinePayers.count(questions.typed());
        for (int i = 0; i < Math.min(LinePayers.MOST, Math.max(LEAST_PAYERS, payers + 1)); i++) {
            inputs.add(payer(questions, content, parts, i));
        }
        inputs.add(questions.grid(
                "costs",
                "What it costs",
                "Leave a year empty to take what the payers above put in together.",
                parts.stream()
                        .map(part -> questions.money("cost-" + part.year(), label(part)))
                        .toList()));
        inputs.add(questions.radios(
                "provenance",
                "Where do the figures come from?",
                "",
                provenances(),
                ProvenanceKind.PROVENANCE_KIND_PUBLIC.name(),
                List.of(questions.text("source", "Which source", "For example, KCC decision 18/00071", Width.WHOLE))));
        return inputs;
    }

    private static Input payer(Questions questions, Content content, List<FinancialYears.Part> parts, int number) {
        var amounts = parts.stream()
                .map(part -> questions.money("amount-" + number + "-" + part.year(), label(part)))
                .toList();
        var inputs = new ArrayList<>(
                Payers.inputs(questions, "payer-" + number, "Who pays", Payers.known(content, false), content.sides()));
        inputs.add(questions.select("fund-" + number, "From which fund", "", funds()));
        inputs.add(questions.grid("amounts-" + number, "How much", "", amounts));
        return questions.group(
                "contribution-" + number,
                "Payer " + (number + 1),
                number == 0 ? "" : "Leave it empty if nobody else pays.",
                inputs);
    }

    private static String label(FinancialYears.Part part) {
        var name = FinancialYears.name(part.year());
        return part.whole()
                ? name
                : name + ", " + Dates.plain(part.from().toString()) + " to "
                        + Dates.plain(part.to().toString());
    }

    private static List<Option> funds() {
        var options = new ArrayList<Option>();
        options.add(Questions.option("", "Choose"));
        Arrays.stream(Fund.values())
                .filter(fund -> fund != Fund.FUND_UNSPECIFIED && fund != Fund.UNRECOGNIZED)
                .map(fund -> Questions.option(fund.name(), Words.of(fund)))
                .forEach(options::add);
        return options;
    }

    private static List<Option> provenances() {
        return List.of(
                Questions.option(ProvenanceKind.PROVENANCE_KIND_UNSPECIFIED.name(), "Our own work"),
                Questions.option(ProvenanceKind.PROVENANCE_KIND_PUBLIC.name(), "A public source"),
                Questions.option(ProvenanceKind.PROVENANCE_KIND_DEMO.name(), "Invented for demonstration"));
    }

    /** The input that a field within a line is asked by. */
    static String inputOf(String within, Line line) {
        var element = FieldPath.element(within);
        if (element.isEmpty()) {
            return within.startsWith("payee") ? "payee" : within.equals("provenance.source") ? "source" : "name";
        }
        int position = element.get().position();
        if (element.get().list().equals("costs")) {
            return position < line.getCostsCount()
                    ? "cost-" + line.getCosts(position).getFinancialYear()
                    : "costs";
        }
        return element.get().field().startsWith("fund") ? "fund-" + position : "payer-" + position;
    }
}
