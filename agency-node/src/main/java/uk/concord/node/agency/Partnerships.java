package uk.concord.node.agency;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.concord.record.Agency;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/** The partnerships of the agency that runs this service, as the domain knows them. */
@Singleton
public final class Partnerships {
    private final AgencyConfiguration own;
    private final Map<PartnershipId, PartnershipConfiguration> configured;
    private final Map<PartnershipId, Partnership> partnerships;

    Partnerships(AgencyConfiguration own, Collection<PartnershipConfiguration> configured) {
        this.own = own;
        this.configured = configured.stream()
                .collect(Collectors.toUnmodifiableMap(one -> new PartnershipId(one.id()), Function.identity()));
        this.partnerships = this.configured.values().stream()
                .map(one -> partnership(own, one))
                .collect(Collectors.toUnmodifiableMap(Partnership::id, Function.identity()));
    }

    /** The agency that runs this service. */
    public AgencyCode own() {
        return new AgencyCode(own.code());
    }

    /** The partnership of that id, if this agency has it. */
    public Optional<Partnership> find(PartnershipId id) {
        return Optional.ofNullable(partnerships.get(id));
    }

    /** The partnership of that id, which the rights have shown to be this agency's. */
    public Partnership get(PartnershipId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("not a partnership of this agency: " + id));
    }

    /** All of them, in order of id. */
    public List<Partnership> all() {
        return partnerships.values().stream()
                .sorted(Comparator.comparing(Partnership::id))
                .toList();
    }

    /** How the own agency is configured: its names for people. */
    public AgencyConfiguration ownAgency() {
        return own;
    }

    /** How a partnership is configured: the partner's names for people. */
    public PartnershipConfiguration configured(PartnershipId id) {
        return Optional.ofNullable(configured.get(id)).orElseThrow();
    }

    private static Partnership partnership(AgencyConfiguration own, PartnershipConfiguration one) {
        var us = agency(own.code(), own.kind(), own.organisation());
        var them =
                agency(one.partner().code(), one.partner().kind(), one.partner().organisation());
        var weAreTheCouncil = us.kind() == AgencyKind.COUNCIL;
        return new Partnership(
                new PartnershipId(one.id()),
                weAreTheCouncil ? us : them,
                weAreTheCouncil ? them : us,
                new AgencyCode(one.tieBreak()));
    }

    private static Agency agency(String code, String kind, String organisation) {
        var parts = organisation.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "an organisation is configured as <scheme>:<code>, not as " + organisation);
        }
        return new Agency(
                new AgencyCode(code),
                AgencyKind.valueOf(kind),
                new OrganisationCode(OrganisationCode.Scheme.valueOf(parts[0]), parts[1]));
    }
}
