package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.google.protobuf.ByteString;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.ProposedSplit;
import uk.concord.proto.record.v1.AnswerProposalRequest;
import uk.concord.proto.record.v1.ListProposalsRequest;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.ProposeRequest;

/** What is proposed without prejudice in a dispute: for commissioners and approvers of the two bodies alone. */
@Controller("/api/v1/records/{id}/disputes/{dispute}/proposals")
final class ProposalsApi {
    private final Caller caller;

    ProposalsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Who would pay which share of a disputed line, of what third parties do not pay.
     *
     * @param lineId the line by its id in the terms in dispute
     * @param councilBasisPoints the council's share, 0 to 10,000 basis points
     * @param healthBasisPoints the NHS body's; both make 10,000
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ProposedSplitJson(@Nullable String lineId, int councilBasisPoints, int healthBasisPoints) {
        static ProposedSplitJson of(ProposedSplit split) {
            return new ProposedSplitJson(
                    split.getLineId(), split.getCouncilBasisPoints(), split.getHealthBasisPoints());
        }

        ProposedSplit message() {
            return ProposedSplit.newBuilder()
                    .setLineId(Sent.text(lineId))
                    .setCouncilBasisPoints(councilBasisPoints)
                    .setHealthBasisPoints(healthBasisPoints)
                    .build();
        }
    }

    /**
     * A proposal to be made.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param answers the partner's proposal that this one answers, by its id; absent where it answers none
     * @param words in words, 1 to 4,000 characters
     * @param splits for each disputed line who would pay which share of it, from the first day disputed on
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ProposalToMakeJson(
            @Nullable String partnership,
            @Nullable String answers,
            @Nullable String words,
            @Nullable List<ProposedSplitJson> splits) {}

    /**
     * What the own body says to a proposal.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param proposal the partner's proposal, by its id
     * @param accepts true to accept it in principle
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ProposalToAnswerJson(
            @Nullable String partnership, @Nullable String proposal, boolean accepts) {}

    /**
     * What was proposed in a dispute.
     *
     * @param proposals each proposal, the oldest first
     */
    @Serdeable
    record Proposed(List<ProposalTermsJson> proposals) {}

    /**
     * What a proposal says.
     *
     * @param id leaf hash of the entry that made it, hexadecimal
     * @param words in words; absent when erased, not received, or not a proposal about the disputed lines
     * @param splits for each disputed line who would pay which share of it; empty where there are no words
     * @param answer how it was answered; absent while it was not
     */
    @Serdeable
    record ProposalTermsJson(
            @Nullable String id,
            @Nullable String words,
            List<ProposedSplitJson> splits,
            @Schema(format = "ProposalAnswer") @Nullable String answer) {
        static ProposalTermsJson of(ProposalTerms terms) {
            return new ProposalTermsJson(
                    Sent.hash(terms.getLeaf()),
                    Sent.orNull(terms.getProposal().getWords()),
                    terms.getProposal().getSplitsList().stream()
                            .map(ProposedSplitJson::of)
                            .toList(),
                    Sent.word(terms.getAnswer()));
        }
    }

    /** Reads what either body proposed without prejudice. Auditors and finance officers may not, and the reading is on record. */
    @Get
    Proposed read(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return new Proposed(caller
                .at(visit, chosen)
                .proposals()
                .listProposals(ListProposalsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .build())
                .getProposalsList()
                .stream()
                .map(ProposalTermsJson::of)
                .toList());
    }

    /** Proposes something without prejudice. It binds nobody, and takes the place of what the own agency proposed before and nobody has answered. */
    @Post
    DisputeJson propose(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body ProposalToMakeJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        var answers = Sent.text(asked.answers());
        return DisputeJson.of(caller.at(visit, chosen)
                .proposals()
                .propose(ProposeRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setAnswers(answers.isEmpty() ? ByteString.EMPTY : Sent.hash("answers", answers))
                        .setWords(Sent.text(asked.words()))
                        .addAllSplits(Sent.list(asked.splits()).stream()
                                .map(ProposedSplitJson::message)
                                .toList())
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }

    /** Accepts in principle or refuses what the partner proposed, once. It settles nothing: terms are agreed as any. */
    @Post("/answer")
    DisputeJson answer(
            @Parameter(hidden = true) Visit visit,
            String id,
            String dispute,
            @Header(Caller.KEY) @Nullable String key,
            @Body ProposalToAnswerJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return DisputeJson.of(caller.at(visit, chosen)
                .proposals()
                .answerProposal(AnswerProposalRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setDispute(Sent.hash("dispute", dispute))
                        .setProposal(Sent.hash("proposal", asked.proposal()))
                        .setAccepts(asked.accepts())
                        .setRequestId(Caller.key(key))
                        .build())
                .getDispute());
    }
}
