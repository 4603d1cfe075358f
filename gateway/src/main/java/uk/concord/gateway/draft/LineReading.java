package uk.concord.gateway.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Contribution;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;

/** Reads a line of money from its form. */
final class LineReading {
    private static final int SHORT = 200;
    private static final int SOURCE = 300;

    private LineReading() {}

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
        for (int i = 0; i < LinePayers.count(questions.typed()); i++) {
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
        if (!LinePayers.isFilled(questions.typed(), number)) {
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
}
