package uk.concord.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.novation.Novation;
import uk.concord.record.terms.ListedOrganisation;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;

/** People who pass what an organisation has of an agreement to its successor, when it ends in the middle of the terms. */
final class Novating {
    /** A provider that merges with another within the year of all terms. */
    static final Organisation ENDING = new Organisation(OrganisationCode.ods("99X"), "Therapy Trust that merges");

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 12);
    private static final int DAYS = 230;

    /** Everybody whom terms may name. */
    static final ProviderDirectory DIRECTORY = directory();

    private final Chance chance;
    private final Map<Terms, Novation> passed = new HashMap<>();

    Novating(Chance chance) {
        this.chance = chance;
    }

    /** What is left of an agreement, with the successor from some day on; empty when there is nothing to pass. */
    Optional<Terms> terms(JointRecord record) {
        var day = LAST_DAY.plusDays(1 + chance.below(DAYS));
        return record.remaining().flatMap(before -> {
            var novation = new Novation(before, day, DIRECTORY, record.partnership());
            if (novation.of(Set.of(ENDING.code())) instanceof Novation.Outcome.Passed(var after)) {
                passed.put(after, novation);
                return Optional.of(after);
            }
            return Optional.empty();
        });
    }

    /** What made these terms; null when no novation did. */
    @Nullable
    Novation madeBy(Terms after) {
        return passed.get(after);
    }

    private static ProviderDirectory directory() {
        var all = new ArrayList<>(ProviderDirectory.kentAndMedway().all());
        all.add(new ListedOrganisation(ENDING.code(), ENDING.name(), null, LAST_DAY, OrganisationCode.ods("RXY")));
        return ProviderDirectory.of(all);
    }
}
