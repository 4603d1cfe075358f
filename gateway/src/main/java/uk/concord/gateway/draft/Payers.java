package uk.concord.gateway.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Organisation;

/** Asks for an organisation: one of the two agencies, a provider of the draft, or another by its public code. */
final class Payers {
    private static final String OTHER = "other";
    private static final int SHORT = 200;

    private Payers() {}

    /** The value by which a select names an organisation. */
    static String value(Organisation organisation) {
        return organisation.getCode().isEmpty() ? "" : organisation.getScheme() + ":" + organisation.getCode();
    }

    /** The organisations one can choose from. */
    static List<Organisation> known(Content content, boolean withProviders) {
        var known = new ArrayList<Organisation>();
        known.add(content.sides().own().getOrganisation());
        known.add(content.sides().partner().getOrganisation());
        if (withProviders) {
            content.terms().getProvidersList().stream()
                    .filter(provider -> !provider.getCode().isEmpty())
                    .forEach(known::add);
        }
        return known;
    }

    static List<Input> inputs(Questions questions, String name, String label, List<Organisation> known, Sides sides) {
        var options = new ArrayList<Option>();
        options.add(Questions.option("", "Choose"));
        known.forEach(one -> options.add(Questions.option(value(one), sides.payer(one))));
        options.add(Questions.option(OTHER, "Another organisation"));
        return List.of(
                questions.select(name, label, "", options),
                new Input.IfOther(
                        name + "-other",
                        new Input.Asked(""),
                        name,
                        List.of(
                                questions.text(name + "-code", "If another: its ODS or GSS code", "", Width.TEN),
                                questions.text(name + "-name", "If another: its name", "", Width.WHOLE))));
    }

    static void fill(Filling filling, String name, Organisation organisation, List<Organisation> known) {
        boolean isKnown = known.stream().anyMatch(one -> Sides.same(one, organisation));
        if (isKnown || organisation.getCode().isEmpty()) {
            filling.text(name, value(organisation));
            return;
        }
        filling.text(name, OTHER)
                .text(name + "-code", organisation.getCode())
                .text(name + "-name", organisation.getName());
    }

    /** What was chosen; the empty organisation when nothing was, or when it is incomplete, which is then noted. */
    static Organisation read(Questions questions, String name, List<Organisation> known) {
        var typed = questions.typed();
        var chosen = typed.text(name);
        if (!chosen.equals(OTHER)) {
            return known.stream()
                    .filter(one -> value(one).equals(chosen))
                    .findFirst()
                    .orElse(Organisation.getDefaultInstance());
        }
        var code = typed.text(name + "-code").toUpperCase(Locale.ROOT);
        var written = questions.readText(name + "-name", SHORT);
        if (code.isEmpty()) {
            questions.mistakes().at(name + "-code", "Enter the organisation’s code");
        }
        if (written.isEmpty()) {
            questions.mistakes().at(name + "-name", "Enter the organisation’s name");
        }
        return Organisation.newBuilder()
                .setScheme(code.matches("[EWNS]\\d{8}") ? "GSS" : "ODS")
                .setCode(code)
                .setName(written)
                .build();
    }

    static boolean isChosen(Typed typed, String name) {
        return typed.has(name);
    }
}
