package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetAuthorityResponse;

/** What the caller may decide, shown before anything is signed. */
@Controller("/api/v1")
final class AuthoritiesApi {
    private final Caller caller;

    AuthoritiesApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * What the caller may decide on one draft or offer.
     *
     * @param permitted true when nothing stands against it
     * @param reason stable word for what stands against it, for example OVER_LIMIT; absent when permitted
     * @param explanation a sentence for people: what the limit is, what this costs, what follows
     * @param authority the authority that would be cited; absent where there is none
     * @param schemeName name of the scheme of delegation; absent where there is none
     * @param limitSince since when the limit is in force, ISO 8601; absent where there is none
     * @param late true when the terms began before today, so that a reason must be stated
     * @param demo true when the limit is invented for demonstration
     * @param filed true when the decision needs more than a limit, so that there is a decision file
     * @param decided true when a decision stands in the file and is effective
     */
    @Serdeable
    record WhatMayBeDecidedJson(
            boolean permitted,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable AuthorityJson authority,
            @Nullable String schemeName,
            @Nullable String limitSince,
            boolean late,
            boolean demo,
            boolean filed,
            boolean decided) {
        static WhatMayBeDecidedJson of(GetAuthorityResponse answer) {
            return new WhatMayBeDecidedJson(
                    answer.getPermitted(),
                    Sent.orNull(answer.getReason()),
                    Sent.orNull(answer.getExplanation()),
                    answer.hasAuthority() ? AuthorityJson.of(answer.getAuthority()) : null,
                    Sent.orNull(answer.getSchemeName()),
                    Sent.orNull(answer.getLimitSince()),
                    answer.getLate(),
                    answer.getDemo(),
                    answer.getFiled(),
                    answer.getDecided());
        }
    }

    /** Reads what the caller may decide on a draft that is to be offered. */
    @Get("/drafts/{id}/authority")
    WhatMayBeDecidedJson onDraft(
            @Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return read(visit, chosen, GetAuthorityRequest.newBuilder().setDraftId(id));
    }

    /** Reads what the caller may decide on the partner's open offer of a record. */
    @Get("/records/{id}/authority")
    WhatMayBeDecidedJson onRecord(
            @Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return read(visit, chosen, GetAuthorityRequest.newBuilder().setRecordId(id));
    }

    private WhatMayBeDecidedJson read(Visit visit, String partnership, GetAuthorityRequest.Builder asked) {
        return WhatMayBeDecidedJson.of(caller.at(visit, partnership)
                .negotiations()
                .getAuthority(asked.setPartnershipId(partnership).build()));
    }
}
