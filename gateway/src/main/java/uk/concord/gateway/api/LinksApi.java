package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.ListLinksRequest;

/** The links to the partners; an auditor sees each from both ends. */
@Controller("/api/v1/links")
final class LinksApi {
    private final Caller caller;

    LinksApi(Caller caller) {
        this.caller = caller;
    }

    /** All links the caller may see. */
    @Serdeable
    record Links(List<LinkJson> items) {}

    /** One link as one of its agencies sees it. */
    @Serdeable
    record LinkJson(
            String agency,
            String partnership,
            String partner,
            @Nullable String status,
            @Nullable String since,
            long ownSize,
            long receiptedSize,
            long mirrorSize,
            @Nullable String lastReceiptIn,
            @Nullable String lastReceiptOut,
            @Nullable String lastReached,
            long clockDifferenceMillis,
            @Nullable String problem,
            @Nullable String remedy,
            @Nullable String ownFingerprint,
            @Nullable String partnerFingerprint,
            @Nullable String certificateEnds) {
        static LinkJson of(Link link) {
            return new LinkJson(
                    link.getPartnership().getOwn().getCode(),
                    link.getPartnership().getPartnershipId(),
                    link.getPartnership().getPartner().getCode(),
                    Sent.word(link.getStatus()),
                    Sent.instant(link.getSinceMicros()),
                    link.getOwnSize(),
                    link.getReceiptedSize(),
                    link.getMirrorSize(),
                    Sent.instant(link.getLastReceiptInMicros()),
                    Sent.instant(link.getLastReceiptOutMicros()),
                    Sent.instant(link.getLastReachedMicros()),
                    link.getClockDifferenceMillis(),
                    Sent.orNull(link.getProblem()),
                    Sent.orNull(link.getRemedy()),
                    Sent.orNull(link.getOwnFingerprint()),
                    Sent.orNull(link.getPartnerFingerprint()),
                    Sent.instant(link.getCertificateEndsMicros()));
        }
    }

    @Get
    Links list(Visit visit) {
        return new Links(caller.agencies().all(visit).stream()
                .flatMap(agency -> links(agency).stream())
                .map(LinkJson::of)
                .toList());
    }

    private static List<Link> links(AgencyClients agency) {
        return agency.links().listLinks(ListLinksRequest.getDefaultInstance()).getLinksList();
    }
}
