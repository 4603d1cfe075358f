package uk.concord.gateway.draft;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** One short form of a draft: what it asks, how it is filled from a draft, how it is read back into one. */
sealed interface Section
        permits ServiceSection,
                ExistingSection,
                PeriodSection,
                LegalSection,
                OutcomesSection,
                EqualitySection,
                LadderSection,
                DecisionSection {
    List<Section> ALL = List.of(
            new ServiceSection(),
            new ExistingSection(),
            new PeriodSection(),
            new LegalSection(),
            new OutcomesSection(),
            new EqualitySection(),
            new LadderSection(),
            new DecisionSection());

    /** Its place in addresses. */
    String path();

    String title();

    /** One sentence that says what belongs here; empty where the title says it. */
    String lead();

    Typed filled(Content content);

    List<Input> inputs(Questions questions, Content content);

    /** Reads what was typed into the content, noting what cannot be read. */
    void read(Questions questions, Content content);

    /** The input that a field of the contract is asked by here; empty when it is not asked here. */
    Optional<String> inputOf(String field);

    /** True when something of it has been filled in. */
    boolean isStarted(Content content);

    static Optional<Section> at(String path) {
        return ALL.stream().filter(section -> section.path().equals(path)).findFirst();
    }
}
