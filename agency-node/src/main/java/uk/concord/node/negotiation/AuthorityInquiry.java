package uk.concord.node.negotiation;

import jakarta.inject.Singleton;
import java.util.UUID;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.identity.Caller;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.GetAuthorityResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.wire.DecisionCodec;
import uk.concord.record.wire.TermsCodec;

/** Tells a person, before signing, what the own authority is and what stands against the decision. */
@Singleton
final class AuthorityInquiry {
    private final Drafts drafts;
    private final Records records;
    private final Authorities authorities;
    private final DecisionFiles files;

    AuthorityInquiry(Drafts drafts, Records records, Authorities authorities, DecisionFiles files) {
        this.drafts = drafts;
        this.records = records;
        this.authorities = authorities;
        this.files = files;
    }

    GetAuthorityResponse aboutDraft(Caller caller, PartnershipId partnership, UUID id) {
        var draft = drafts.get(partnership, id);
        var terms = TermsCodec.read(draft.terms()).terms();
        var filed = new Filed(files.get(partnership, FileSubject.draft(id)).file(), draft.version());
        return answer(
                caller,
                authorities.standing(
                        caller,
                        partnership,
                        authorities.commitment(partnership, terms),
                        draft.editedBy(caller.actorId()),
                        filed));
    }

    GetAuthorityResponse aboutOffer(Caller caller, PartnershipId partnership, RecordId record) {
        var folded = records.folded(partnership, record);
        var offer = folded.openOffer()
                .filter(open ->
                        !open.offerer().equals(records.own()) && open.terms().isPresent())
                .orElseThrow(() -> new Refused(
                        "NO_OPEN_OFFER",
                        "No offer of your partner waits for an answer here. It may have been answered meanwhile."));
        var filed = new Filed(
                files.get(partnership, FileSubject.offer(offer.reference().digest()))
                        .file(),
                0);
        return answer(
                caller,
                authorities.standing(
                        caller,
                        partnership,
                        authorities.commitment(partnership, offer.terms().orElseThrow()),
                        false,
                        filed));
    }

    /** About a notice that ends own money. */
    static GetAuthorityResponse aboutEnding(Caller caller, Standing standing) {
        return answer(caller, standing, Explanation.ofEnding(standing));
    }

    private static GetAuthorityResponse answer(Caller caller, Standing standing) {
        return answer(caller, standing, Explanation.of(standing));
    }

    private static GetAuthorityResponse answer(Caller caller, Standing standing, String explanation) {
        var answer = GetAuthorityResponse.newBuilder()
                .setPermitted(standing.obstacle().isEmpty())
                .setExplanation(explanation)
                .setLate(standing.late())
                .setFiled(!(standing.stage() instanceof Stage.NotNeeded))
                .setDecided(standing.stage() instanceof Stage.Effective)
                .setAuthority(DecisionCodec.write(Deciding.cited(caller, standing)));
        standing.obstacle().ifPresent(obstacle -> answer.setReason(obstacle.code()));
        standing.authority()
                .ifPresent(authority -> answer.setLimitSince(authority.since().toString())
                        .setSchemeName(authority.schemeName())
                        .setDemo(authority.demonstration()));
        return answer.build();
    }
}
