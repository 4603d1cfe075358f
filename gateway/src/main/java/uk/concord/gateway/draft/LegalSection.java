package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.ProcurementRoute;

/** On which legal basis money moves, who delivers, and how they are chosen. */
record LegalSection() implements Section {
    private static final int SHORT = 200;
    private static final int MOST_PROVIDERS = 12;

    @Override
    public String path() {
        return "legal";
    }

    @Override
    public String title() {
        return "Legal basis and procurement route";
    }

    @Override
    public String lead() {
        return "Every line of money has a legal basis of its own.";
    }

    @Override
    public Typed filled(Content content) {
        var filling = new Filling();
        var terms = content.terms();
        for (int i = 0; i < terms.getLinesCount(); i++) {
            var basis = terms.getLines(i).getLegalBasis();
            filling.text("basis-" + i, basis == LegalBasis.LEGAL_BASIS_UNSPECIFIED ? "" : basis.name());
        }
        filling.text(
                "route",
                terms.getProcurementRouteValue() == 0
                        ? ""
                        : terms.getProcurementRoute().name());
        for (int i = 0; i < terms.getProvidersCount(); i++) {
            filling.text("provider-code-" + i, terms.getProviders(i).getCode());
            filling.text("provider-name-" + i, terms.getProviders(i).getName());
        }
        return filling.typed();
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < content.terms().getLinesCount(); i++) {
            inputs.add(questions.select(
                    "basis-" + i,
                    "Legal basis of “" + content.terms().getLines(i).getName() + "”",
                    "",
                    bases()));
        }
        inputs.add(questions.radios("route", "How are providers chosen?", "", routes()));
        int rows = Math.min(MOST_PROVIDERS, filledRows(questions.typed()) + 1);
        for (int i = 0; i < rows; i++) {
            inputs.add(questions.grid(
                    "provider-" + i,
                    "Provider " + (i + 1),
                    i == 0 ? "Who delivers it, by the NHS organisation code (ODS), for example RAT." : "",
                    List.of(
                            questions.text("provider-code-" + i, "ODS code", "", Width.TEN),
                            questions.text("provider-name-" + i, "Name", "", Width.WHOLE))));
        }
        return inputs;
    }

    private static List<Option> bases() {
        var options = new ArrayList<Option>();
        options.add(Questions.option("", "Choose"));
        Arrays.stream(LegalBasis.values())
                .filter(basis -> basis != LegalBasis.LEGAL_BASIS_UNSPECIFIED && basis != LegalBasis.UNRECOGNIZED)
                .map(basis -> Questions.option(basis.name(), Words.of(basis) + ": " + Words.meaning(basis)))
                .forEach(options::add);
        return options;
    }

    private static List<Option> routes() {
        return Arrays.stream(ProcurementRoute.values())
                .filter(route -> route != ProcurementRoute.PROCUREMENT_ROUTE_UNSPECIFIED
                        && route != ProcurementRoute.UNRECOGNIZED)
                .map(route -> Questions.option(route.name(), Words.of(route)))
                .toList();
    }

    private static int filledRows(Typed typed) {
        int rows = 0;
        for (int i = 0; i < MOST_PROVIDERS; i++) {
            if (typed.has("provider-code-" + i) || typed.has("provider-name-" + i)) {
                rows = i + 1;
            }
        }
        return rows;
    }

    @Override
    public void read(Questions questions, Content content) {
        var typed = questions.typed();
        var terms = content.terms();
        for (int i = 0; i < terms.getLinesCount(); i++) {
            terms.getLinesBuilder(i).setLegalBasis(basis(typed.text("basis-" + i)));
        }
        terms.setProcurementRoute(route(typed.text("route")));
        terms.clearProviders();
        for (int i = 0; i < filledRows(typed); i++) {
            readProvider(questions, content, i);
        }
    }

    private static void readProvider(Questions questions, Content content, int row) {
        var code = questions.typed().text("provider-code-" + row).toUpperCase(Locale.ROOT);
        var name = questions.readText("provider-name-" + row, SHORT);
        if (code.isEmpty() && name.isEmpty()) {
            return;
        }
        if (code.isEmpty()) {
            questions.mistakes().at("provider-code-" + row, "Enter the provider’s ODS code");
        }
        if (name.isEmpty()) {
            questions.mistakes().at("provider-name-" + row, "Enter the provider’s name");
        }
        content.terms()
                .addProviders(
                        Organisation.newBuilder().setScheme("ODS").setCode(code).setName(name));
    }

    private static LegalBasis basis(String name) {
        return Arrays.stream(LegalBasis.values())
                .filter(basis ->
                        basis != LegalBasis.UNRECOGNIZED && basis.name().equals(name))
                .findFirst()
                .orElse(LegalBasis.LEGAL_BASIS_UNSPECIFIED);
    }

    private static ProcurementRoute route(String name) {
        return Arrays.stream(ProcurementRoute.values())
                .filter(route ->
                        route != ProcurementRoute.UNRECOGNIZED && route.name().equals(name))
                .findFirst()
                .orElse(ProcurementRoute.PROCUREMENT_ROUTE_UNSPECIFIED);
    }

    @Override
    public Optional<String> inputOf(String field) {
        var plain = FieldPath.plain(field);
        if (plain.equals("procurement_route")) {
            return Optional.of("route");
        }
        if (FieldPath.withinLine(field).equals("legal_basis")) {
            return FieldPath.line(field).map(line -> "basis-" + line);
        }
        if (plain.equals("providers")) {
            return Optional.of("provider-code-0");
        }
        return FieldPath.element(field)
                .filter(element -> element.list().equals("providers"))
                .map(element -> element.field().equals("name")
                        ? "provider-name-" + element.position()
                        : "provider-code-" + element.position());
    }

    @Override
    public boolean isStarted(Content content) {
        return content.terms().getProcurementRouteValue() != 0
                || content.terms().getProvidersCount() > 0;
    }
}
