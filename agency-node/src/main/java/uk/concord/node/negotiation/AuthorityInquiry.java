package uk.concord.node.negotiation;

import jakarta.inject.Singleton;
import java.util.UUID;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.identity.Caller;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.GetAuthorityResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.wire.DecisionCodec;
import uk.concord.record.wire.TermsCodec;

/** Tells a person, before signing, what the own authority is and what stands against the decision. */
@Singleton
final class AuthorityInquiry {
    private final Drafts drafts;
    private final Records records;
    private final Authorities authorities;

    AuthorityInquiry(Drafts drafts, Records records, Authorities authorities) {
        this.drafts = drafts;
        this.records = records;
        this.authorities = authorities;
    }

    GetAuthorityResponse aboutDraft(Caller caller, PartnershipId partnership, UUID id) {
        var draft = drafts.get(partnership, id);
        var terms = TermsCodec.read(draft.terms()).terms();
        return answer(caller, authorities.standing(caller, partnership, terms, draft.editedBy(caller.actorId())));
    }

    GetAuthorityResponse aboutOffer(Caller caller, PartnershipId partnership, RecordId record) {
        var folded = records.folded(partnership, record);
        var terms = folded.openOffer()
                .filter(offer -> !offer.offerer().equals(records.own()))
                .flatMap(OfferStanding::terms)
                .orElseThrow(() -> new Refused(
                        "NO_OPEN_OFFER",
                        "No offer of your partner waits for an answer here. It may have been answered meanwhile."));
        return answer(caller, authorities.standing(caller, partnership, terms, false));
    }

    private static GetAuthorityResponse answer(Caller caller, Standing standing) {
        var answer = GetAuthorityResponse.newBuilder()
                .setPermitted(standing.obstacle().isEmpty())
                .setExplanation(Explanation.of(standing))
                .setLate(standing.late())
                .setAuthority(DecisionCodec.write(Deciding.cited(caller, standing)));
        standing.obstacle().ifPresent(obstacle -> answer.setReason(obstacle.code()));
        standing.authority()
                .ifPresent(authority -> answer.setLimitSince(authority.since().toString())
                        .setSchemeName(authority.schemeName())
                        .setDemo(authority.demonstration()));
        return answer.build();
    }
}
