package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.RetryLinkRequest;

/** The links to the partners; an auditor sees each from both ends. */
@Controller("/api/v1/links")
final class LinksApi {
    private final Caller caller;

    LinksApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * All links the caller may see, whole.
     *
     * @param items for an auditor each from both ends
     */
    @Serdeable
    record Links(List<LinkJson> items) {}

    /**
     * One link as one of its agencies sees it.
     *
     * @param agency code of the agency that sees it so
     * @param partnership the partnership
     * @param partner the partner's code
     * @param status how it stands
     * @param since since when it stands so
     * @param ownSize entries in the own log
     * @param receiptedSize entries of the own log that the partner has receipted
     * @param mirrorSize entries held of the partner's log
     * @param lastReceiptIn when the last receipt came in; absent when none has
     * @param lastReceiptOut when the last receipt was given; absent when none was
     * @param lastReached when the partner was last reached; absent when never
     * @param clockDifferenceMillis the partner's clock less the own at the last contact, in milliseconds
     * @param problem what happened, for people; absent when all is well
     * @param remedy what a person must do; absent when nothing
     * @param ownFingerprint fingerprint of the own log's Ed25519 key, for people to compare; absent while not known
     * @param partnerFingerprint fingerprint of the partner's log's Ed25519 key; absent while not known
     * @param certificateEnds when the own TLS certificate ends; absent while not known
     */
    @Serdeable
    record LinkJson(
            String agency,
            String partnership,
            String partner,
            @Schema(format = "LinkStatus") @Nullable String status,
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

    /** Lists how the exchange with each partner stands; for an auditor from both ends. */
    @Get
    Links list(@Parameter(hidden = true) Visit visit) {
        return new Links(caller.agencies().all(visit).stream()
                .flatMap(agency -> links(agency).stream())
                .map(LinkJson::of)
                .toList());
    }

    /** Lets a stopped link be tried again. For administrators; a link that a signed proof stopped stays stopped. */
    @Post("/{partnership}/retrial")
    LinkJson retry(
            @Parameter(hidden = true) Visit visit, String partnership, @Header(Caller.KEY) @Nullable String key) {
        return LinkJson.of(caller.at(visit, partnership)
                .links()
                .retryLink(RetryLinkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRequestId(Caller.key(key))
                        .build())
                .getLink());
    }

    private static List<Link> links(AgencyClients agency) {
        return agency.links().listLinks(ListLinksRequest.getDefaultInstance()).getLinksList();
    }
}
