package uk.concord.gateway.agencies;

import java.util.List;
import uk.concord.gateway.session.Visit;

/** The way to the agencies' services. */
public interface Agencies {
    /**
     * The visitor's own agency; for an auditor the council of the partnership.
     *
     * @throws io.grpc.StatusRuntimeException with PERMISSION_DENIED when the visitor has no part in that partnership
     */
    AgencyClients of(Visit visit, String partnership);

    /**
     * A named agency: one's own, or for auditors any agency of their partnerships.
     *
     * @throws io.grpc.StatusRuntimeException with PERMISSION_DENIED when the visitor may not ask there
     */
    AgencyClients at(Visit visit, String agency);

    /** Everywhere this visitor may ask: one's own agency alone, or for auditors every agency of their partnerships. */
    List<AgencyClients> all(Visit visit);

    AgencyDirectory directory();
}
