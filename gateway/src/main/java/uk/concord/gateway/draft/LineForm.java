package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.YearAmount;

/** The form of one line of money: what it is, who is paid, what it costs each year and who puts in how much. */
final class LineForm {
    private static final int SHORT = 200;
    private static final int SOURCE = 300;
    private static final int LEAST_PAYERS = 2;
    private static final int MOST_PAYERS = 8;

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
        int payers = payers(questions.typed());
        for (int i = 0; i < Math.min(MOST_PAYERS, Math.max(LEAST_PAYERS, payers + 1)); i++) {
            inputs.add(payer(questions, content, parts, i));
        }
        inputs.add(questions.grid(
                "costs",
                "What it costs",
                "Leave a year empty to take what the payers above put in together.",
                parts.stream()
                        .map(part -> questions.money("cost-" + part.year(), label(part)))
                        .toList()));
        inputs.add(questions.radios("provenance", "Where do the figures come from?", "", provenances()));
        inputs.add(questions.text(
                "source", "If they are public: the source", "For example, KCC decision 18/00071", Width.WHOLE));
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

    /** The line as typed; what cannot be read is noted. */
    static Line read(Questions questions, Content content, Line before) {
        var parts = Years.of(content.terms());
        var line = before.toBuilder().clearContributions().clearCosts();
        line.setName(questions.readText("name", SHORT));
        if (line.getName().isEmpty()) {
            questions.mistakes().at("name", "Say what is paid for");
        }
        var payee = Payers.read(questions, "payee", Payers.known(content, true));
        if (payee.getCode().isEmpty()) {
            line.clearPayee();
        } else {
            line.setPayee(payee);
        }
        for (int i = 0; i < payers(questions.typed()); i++) {
            readPayer(questions, content, parts, i).ifPresent(line::addContributions);
        }
        for (var part : parts) {
            line.addCosts(Years.amount(part, cost(questions, part, line.getContributionsList())));
        }
        return line.setProvenance(provenance(questions)).build();
    }

    private static long cost(Questions questions, FinancialYears.Part part, List<Contribution> contributions) {
        var name = "cost-" + part.year();
        if (questions.typed().has(name)) {
            return readAmount(questions, name);
        }
        return contributions.stream()
                .mapToLong(contribution -> Years.in(contribution.getAmountsList(), part.year()))
                .sum();
    }

    private static Optional<Contribution> readPayer(
            Questions questions, Content content, List<FinancialYears.Part> parts, int number) {
        if (!isFilled(questions.typed(), number)) {
            return Optional.empty();
        }
        var payer = Payers.read(questions, "payer-" + number, Payers.known(content, false));
        if (payer.getCode().isEmpty() && !questions.mistakes().any()) {
            questions.mistakes().at("payer-" + number, "Choose who pays");
        }
        var contribution = Contribution.newBuilder()
                .setPayer(payer)
                .setFund(fund(questions.typed().text("fund-" + number)))
                .setThirdParty(isThirdParty(payer, content.sides()));
        for (var part : parts) {
            contribution.addAmounts(Years.amount(part, readAmount(questions, "amount-" + number + "-" + part.year())));
        }
        return Optional.of(contribution.build());
    }

    private static boolean isThirdParty(Organisation payer, Sides sides) {
        return !sides.isCouncil(payer) && !sides.isHealth(payer);
    }

    private static long readAmount(Questions questions, String name) {
        if (!questions.typed().has(name)) {
            return 0;
        }
        return Money.parse(questions.typed().text(name)).orElseGet(() -> {
            questions.mistakes().at(name, "Enter an amount in pounds, such as 1,267,000 or 41250.50");
            return 0L;
        });
    }

    private static Fund fund(String name) {
        return Arrays.stream(Fund.values())
                .filter(fund -> fund != Fund.UNRECOGNIZED && fund.name().equals(name))
                .findFirst()
                .orElse(Fund.FUND_UNSPECIFIED);
    }

    private static Provenance provenance(Questions questions) {
        var chosen = questions.typed().text("provenance");
        if (chosen.equals(ProvenanceKind.PROVENANCE_KIND_DEMO.name())) {
            return Provenance.newBuilder()
                    .setKind(ProvenanceKind.PROVENANCE_KIND_DEMO)
                    .build();
        }
        if (!chosen.equals(ProvenanceKind.PROVENANCE_KIND_PUBLIC.name())) {
            return Provenance.getDefaultInstance();
        }
        var source = questions.readText("source", SOURCE);
        if (source.isEmpty()) {
            questions.mistakes().at("source", "Name the public source, so that others can find it");
        }
        return Provenance.newBuilder()
                .setKind(ProvenanceKind.PROVENANCE_KIND_PUBLIC)
                .setSource(source)
                .build();
    }

    private static int payers(Typed typed) {
        int payers = 0;
        for (int i = 0; i < MOST_PAYERS; i++) {
            if (isFilled(typed, i)) {
                payers = i + 1;
            }
        }
        return payers;
    }

    private static boolean isFilled(Typed typed, int number) {
        return Payers.isChosen(typed, "payer-" + number)
                || typed.has("fund-" + number)
                || typed.values().keySet().stream()
                        .anyMatch(name -> name.startsWith("amount-" + number + "-") && typed.has(name));
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
