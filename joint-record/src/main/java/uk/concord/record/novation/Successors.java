package uk.concord.record.novation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import uk.concord.record.OrganisationCode;
import uk.concord.record.terms.ListedOrganisation;
import uk.concord.record.terms.ProviderDirectory;

/** Who stands in an organisation's place on a day, as the directory says. */
record Successors(ProviderDirectory directory, LocalDate day) {

    /** The first in the chain of successors that is valid on the day; empty when there is none, or the chain is a ring. */
    Optional<ListedOrganisation> of(OrganisationCode leaving) {
        var seen = new HashSet<OrganisationCode>();
        var next = after(leaving);
        while (next.isPresent() && seen.add(next.get().code())) {
            if (next.get().isValidOn(day)) {
                return next;
            }
            next = after(next.get().code());
        }
        return Optional.empty();
    }

    private Optional<ListedOrganisation> after(OrganisationCode code) {
        return directory.find(code).flatMap(ListedOrganisation::successorIfAny).flatMap(directory::find);
    }
}
