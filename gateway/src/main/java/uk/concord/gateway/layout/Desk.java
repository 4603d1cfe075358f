package uk.concord.gateway.layout;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Live;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Sides;

/** One visitor at one agency's book of one partnership: whom to ask, who the two sides are, how to answer. */
public record Desk(Visit visit, AgencyClients agency, Surroundings surroundings, Sides sides, Desks desks) {
    public String partnership() {
        return sides.partnership().getPartnershipId();
    }

    /** The agency whose book an auditor reads; empty for everybody else. */
    public String book() {
        return visit.user().isAuditor() ? agency.agency().code() : "";
    }

    public boolean isCommissioner() {
        return visit.user().isCommissioner();
    }

    public boolean isApprover() {
        return visit.user().isApprover();
    }

    /** True for people who may ask that words of the own agency be erased. */
    public boolean mayAskToErase() {
        return !visit.user().isAuditor() && (isCommissioner() || isApprover() || Desks.isAdministrator(visit));
    }

    /** What a form shown just now carries. */
    public Hidden hidden(String version) {
        return new Hidden(visit.csrfToken(), desks.freshKey(), version);
    }

    /** What a form carries that is shown again because it is not known whether its request was carried out. */
    public Hidden hidden(String version, String requestId) {
        return new Hidden(visit.csrfToken(), requestId, version);
    }

    public MutableHttpResponse<byte[]> page(HttpStatus status, Place place, String template, Object page) {
        return desks.pages().answer(status, template, desks.shell(visit, surroundings, place), page);
    }

    /** A page that follows what happens while it is open. */
    public MutableHttpResponse<byte[]> page(Place place, String template, Object page, Live live) {
        return desks.page(visit, surroundings, place, template, page, List.of(live));
    }

    public MutableHttpResponse<byte[]> page(Place place, String template, Object page) {
        return page(HttpStatus.OK, place, template, page);
    }
}
