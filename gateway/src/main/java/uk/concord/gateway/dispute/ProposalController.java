package uk.concord.gateway.dispute;

import com.google.protobuf.ByteString;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Hex;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.ProposedSplit;
import uk.concord.proto.record.v1.AnswerProposalRequest;
import uk.concord.proto.record.v1.ProposeRequest;

/** Takes what people propose without prejudice, and their answers to it. */
@Controller("/records/{partnership}/{recordId}/disputes/{dispute:[0-9a-f]+}/proposals")
@Produces(MediaType.TEXT_HTML)
final class ProposalController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final int MOST_TEXT = 4_000;
    private static final int WHOLE = 10_000;

    private final Desks desks;

    ProposalController(Desks desks) {
        this.desks = desks;
    }

    @Post
    @Consumes(FORM)
    HttpResponse<?> propose(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var splits = splits(read, questions);
        var words = questions.readText("proposal-words", MOST_TEXT);
        if (words.isEmpty()) {
            questions.mistakes().at("proposal-words", "Say in words what you propose");
        }
        var answers = sent.version().isEmpty() ? ByteString.EMPTY : Hex.bytes(sent.version());
        return DisputeController.act(
                read, sent, questions, Map.of("words", "proposal-words"), Done.PROPOSAL_MADE, () -> read.desk()
                        .agency()
                        .proposals()
                        .propose(ProposeRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setAnswers(answers)
                                .setWords(words)
                                .addAllSplits(splits)
                                .setRequestId(sent.requestId())
                                .build()));
    }

    @Post("/answer")
    @Consumes(FORM)
    HttpResponse<?> answer(
            Visit visit, String partnership, String recordId, String dispute, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = DisputeController.read(desks.at(visit, partnership), recordId, dispute);
        var questions = new Questions(sent.typed(), new Mistakes());
        var chosen = sent.typed().text("proposal-accepts");
        if (chosen.isEmpty()) {
            questions.mistakes().at("proposal-accepts", "Say whether your agency accepts it in principle");
        }
        if (!sent.typed().all("proposal-sure").contains("yes")) {
            questions.mistakes().at("proposal-sure", "Say that you understand that it can be answered once");
        }
        var accepts = Boolean.parseBoolean(chosen);
        return DisputeController.act(
                read,
                sent,
                questions,
                Map.of(),
                accepts ? Done.PROPOSAL_ACCEPTED : Done.PROPOSAL_REFUSED,
                () -> read.desk()
                        .agency()
                        .proposals()
                        .answerProposal(AnswerProposalRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(recordId)
                                .setDispute(read.dispute().getLeaf())
                                .setProposal(Hex.bytes(sent.version()))
                                .setAccepts(accepts)
                                .setRequestId(sent.requestId())
                                .build()));
    }

    /** One for each disputed line; the NHS body's share is the rest. */
    private static List<ProposedSplit> splits(DisputeRead read, Questions questions) {
        var splits = new ArrayList<ProposedSplit>();
        for (int i = 0; i < read.dispute().getRaised().getLineIdsCount(); i++) {
            var name = ProposalForms.split(i);
            var share = basisPoints(questions.typed().text(name));
            if (share.isEmpty()) {
                questions.mistakes().at(name, "Enter a share from 0 to 100%, such as 60 or 66.67");
            }
            splits.add(ProposedSplit.newBuilder()
                    .setLineId(read.dispute().getRaised().getLineIds(i))
                    .setCouncilBasisPoints(share.orElse(0))
                    .setHealthBasisPoints(WHOLE - share.orElse(0))
                    .build());
        }
        return splits;
    }

    /** Of a percentage with at most two places. */
    private static OptionalInt basisPoints(String percent) {
        if (!percent.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            return OptionalInt.empty();
        }
        var points = new BigDecimal(percent).movePointRight(2).intValueExact();
        return points <= WHOLE ? OptionalInt.of(points) : OptionalInt.empty();
    }
}
