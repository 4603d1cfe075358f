package uk.concord.gateway.agencies;

import java.util.List;
import java.util.Optional;

/** The agencies this gateway can call, in the order of the configuration. */
public record AgencyDirectory(List<KnownAgency> agencies) {
    public AgencyDirectory {
        agencies = List.copyOf(agencies);
    }

    public Optional<KnownAgency> find(String code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /** Both agencies of a partnership, the council first. */
    public List<KnownAgency> of(String partnership) {
        return agencies.stream()
                .filter(agency -> agency.partnerships().contains(partnership))
                .sorted(KnownAgency.inOrderOf(partnership))
                .toList();
    }
}
