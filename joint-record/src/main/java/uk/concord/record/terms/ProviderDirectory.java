package uk.concord.record.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.concord.record.OrganisationCode;

/** The organisations that terms may name, each with the dates between which its code is valid. */
public final class ProviderDirectory {
    private final Map<OrganisationCode, ListedOrganisation> byCode;

    private ProviderDirectory(Map<OrganisationCode, ListedOrganisation> byCode) {
        this.byCode = byCode;
    }

    public static ProviderDirectory of(Collection<ListedOrganisation> organisations) {
        var byCode = new HashMap<OrganisationCode, ListedOrganisation>();
        organisations.forEach(listed -> byCode.put(listed.code(), listed));
        return new ProviderDirectory(Map.copyOf(byCode));
    }

    /** The organisations of Kent and Medway that public sources name. */
    public static ProviderDirectory kentAndMedway() {
        return of(DirectoryFile.read("kent-and-medway.csv"));
    }

    public Optional<ListedOrganisation> find(OrganisationCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean isValidOn(OrganisationCode code, LocalDate day) {
        return find(code).filter(listed -> listed.isValidOn(day)).isPresent();
    }

    /** All of them, in no particular order. */
    public Collection<ListedOrganisation> all() {
        return byCode.values();
    }
}
