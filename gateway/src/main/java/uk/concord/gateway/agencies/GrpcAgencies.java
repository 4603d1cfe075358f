package uk.concord.gateway.agencies;

import jakarta.inject.Singleton;
import java.util.List;
import uk.concord.gateway.session.SignedInUser;
import uk.concord.gateway.session.Visit;

/** The agencies over gRPC. Whom a visitor may ask follows from the groups in their verified token. */
@Singleton
final class GrpcAgencies implements Agencies {
    private final AgencyDirectory directory;
    private final AgencyChannels channels;
    private final AudienceToken tokens;
    private final TransportSettings settings;

    GrpcAgencies(AgencyDirectory directory, AgencyChannels channels, AudienceToken tokens, TransportSettings settings) {
        this.directory = directory;
        this.channels = channels;
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public AgencyClients of(Visit visit, String partnership) {
        return reachable(visit.user()).stream()
                .filter(agency -> agency.partnerships().contains(partnership)
                        && visit.user().partnerships().contains(partnership))
                .min(KnownAgency.inOrderOf(partnership))
                .map(agency -> clients(visit, agency))
                .orElseThrow(() -> Refusals.notEntitled("You have no part in this partnership."));
    }

    @Override
    public AgencyClients at(Visit visit, String agency) {
        return reachable(visit.user()).stream()
                .filter(known -> known.code().equals(agency))
                .findFirst()
                .map(known -> clients(visit, known))
                .orElseThrow(() -> Refusals.notEntitled("You may not ask that agency's service."));
    }

    @Override
    public List<AgencyClients> all(Visit visit) {
        return reachable(visit.user()).stream()
                .map(agency -> clients(visit, agency))
                .toList();
    }

    @Override
    public AgencyDirectory directory() {
        return directory;
    }

    private List<KnownAgency> reachable(SignedInUser user) {
        var own = user.agency();
        if (own != null) {
            return directory.find(own).stream().toList();
        }
        return user.isAuditor()
                ? directory.agencies().stream()
                        .filter(agency -> agency.partnerships().stream().anyMatch(user.partnerships()::contains))
                        .toList()
                : List.of();
    }

    private AgencyClients clients(Visit visit, KnownAgency agency) {
        return new GrpcClients(
                agency,
                channels.to(agency),
                new OnBehalf(() -> tokens.of(visit.credential(), agency), settings.deadline()));
    }
}
