package uk.concord.record.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;

/** An organisation of the directory: its code, its name, and when the code is valid; no last day means still valid. */
public record ListedOrganisation(
        OrganisationCode code,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable OrganisationCode successor) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public Optional<OrganisationCode> successorIfAny() {
        return Optional.ofNullable(successor);
    }
}
