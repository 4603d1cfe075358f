package uk.concord.gateway.dispute;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.dispute.DisputePage.Exploring;
import uk.concord.gateway.dispute.DisputePage.Proposal;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.entry.v1.ProposedSplit;
import uk.concord.proto.record.v1.ProposalAnswer;
import uk.concord.proto.record.v1.ProposalState;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.ProposalView;

/** What was proposed without prejudice, in words. Who may not read it is told that it was made, and no more. */
record Proposals(DisputeRead read) {

    /**
     * Null where nothing was proposed.
     *
     * @param maySettle true where the page has what begins a draft of terms
     */
    @Nullable
    Exploring all(boolean maySettle) {
        var made = read.dispute().getProposalsList();
        if (made.isEmpty()) {
            return null;
        }
        var agreed = isAgreedInPrinciple();
        return new Exploring(
                mayRead()
                        ? "Without prejudice: shown to the two bodies only"
                        : "Without prejudice: what they say is shown to commissioners and approvers of the two bodies only",
                lead(made),
                made.stream().map(this::proposal).toList(),
                agreed
                        ? "Accepted in principle binds nobody. Next, draft the settlement as an offer: each body decides on it as on any terms."
                        : "",
                agreed && maySettle ? new Anchor("Propose a settlement", "#settle") : null);
    }

    private boolean mayRead() {
        return !read.proposed().isEmpty();
    }

    /** True while the dispute goes on and the newest answer to a proposal that the reader may read accepts it. */
    boolean isAgreedInPrinciple() {
        return read.isOpen()
                && read.dispute().getProposalsList().stream()
                        .filter(made -> made.getState() == ProposalState.PROPOSAL_STATE_ANSWERED)
                        .max((one, other) -> Long.compare(one.getAnsweredAtMicros(), other.getAnsweredAtMicros()))
                        .flatMap(this::terms)
                        .filter(terms -> terms.getAnswer() == ProposalAnswer.PROPOSAL_ANSWER_ACCEPTED)
                        .isPresent();
    }

    /** What the partner proposed and waits for us. */
    Optional<ProposalView> toAnswer() {
        var own = read.sides().own().getCode();
        return open().filter(made -> !made.getAgency().equals(own)).findFirst();
    }

    private Stream<ProposalView> open() {
        return read.dispute().getProposalsList().stream()
                .filter(made -> made.getState() == ProposalState.PROPOSAL_STATE_OPEN);
    }

    private String lead(List<ProposalView> made) {
        var waits = read.isOpen()
                ? open().map(one -> DisputeWording.other(one.getAgency(), read.sides()) + " has not answered yet.")
                        .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other)
                : "";
        var count = Count.of(made.size(), "proposal") + (made.size() == 1 ? " was made." : " were made.");
        return waits.isEmpty() ? count : count + " " + waits;
    }

    private Optional<ProposalTerms> terms(ProposalView made) {
        return read.proposed().stream()
                .filter(terms -> terms.getLeaf().equals(made.getLeaf()))
                .findFirst();
    }

    private Proposal proposal(ProposalView made) {
        var terms = terms(made);
        return new Proposal(
                read.sides().shortName(made.getAgency())
                        + (made.getAnswers().isEmpty() ? " proposed" : " proposed instead"),
                state(made, terms),
                made.getActor().getPost() + ", " + Dates.moment(made.getMadeAtMicros()),
                terms.filter(ProposalTerms::hasProposal).map(this::splits).orElse(null),
                terms.map(found -> words(made, found)).orElse(List.of()),
                made.getAnsweredAtMicros() == 0
                        ? ""
                        : "Answered by " + DisputeWording.other(made.getAgency(), read.sides()) + ", "
                                + made.getAnsweredBy().getPost() + ", " + Dates.moment(made.getAnsweredAtMicros()));
    }

    private List<String> words(ProposalView made, ProposalTerms terms) {
        return terms.hasErasure()
                ? List.of(read.gone(terms.getErasure(), made.getAgency()))
                : DisputeRead.words(terms.getProposal().getWords());
    }

    private SummaryList splits(ProposalTerms terms) {
        return new SummaryList(terms.getProposal().getSplitsList().stream()
                .map(split -> new SummaryList.Row(lineName(split.getLineId()), split(split)))
                .toList());
    }

    private String split(ProposedSplit split) {
        return read.sides().council().getShortName() + " " + percent(split.getCouncilBasisPoints()) + ", "
                + read.sides().health().getShortName() + " " + percent(split.getHealthBasisPoints());
    }

    private String lineName(String id) {
        var raised = read.dispute().getRaised();
        return IntStream.range(0, raised.getLineIdsCount())
                .filter(i -> raised.getLineIds(i).equals(id))
                .mapToObj(i -> read.dispute().getLineNames(i))
                .findFirst()
                .orElse(id);
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }

    private static Tag state(ProposalView made, Optional<ProposalTerms> terms) {
        return switch (made.getState()) {
            case PROPOSAL_STATE_OPEN -> new Tag("Waits for an answer", Tag.Colour.YELLOW);
            case PROPOSAL_STATE_SUPERSEDED -> Tag.grey("A newer one took its place");
            case PROPOSAL_STATE_ANSWERED ->
                terms.map(found -> answer(found.getAnswer())).orElse(Tag.grey("Answered"));
            case PROPOSAL_STATE_UNSPECIFIED, UNRECOGNIZED -> Tag.grey("Not known");
        };
    }

    private static Tag answer(ProposalAnswer answer) {
        return switch (answer) {
            case PROPOSAL_ANSWER_ACCEPTED -> new Tag("Accepted in principle", Tag.Colour.GREEN);
            case PROPOSAL_ANSWER_REFUSED -> new Tag("Refused", Tag.Colour.RED);
            case PROPOSAL_ANSWER_COUNTERED -> new Tag("Answered with another", Tag.Colour.BLUE);
            case PROPOSAL_ANSWER_UNSPECIFIED, UNRECOGNIZED -> Tag.grey("Answered");
        };
    }
}
