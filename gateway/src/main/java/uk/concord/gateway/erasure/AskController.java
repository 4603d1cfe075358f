package uk.concord.gateway.erasure;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.record.v1.AskErasureRequest;

/** Where somebody asks that words of an own entry be erased, after reading what goes and what stays. */
@Controller("/records/{partnership}/{recordId}/erase/{index}/{commitment}")
@Produces(MediaType.TEXT_HTML)
final class AskController {
    private static final String SURE = "sure";
    private static final String REASON = "reason";

    private final Desks desks;

    AskController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(Visit visit, String partnership, String recordId, long index, String commitment) {
        var telling = find(visit, partnership, recordId, index, commitment);
        return page(telling, Typed.nothing(), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(
            Visit visit,
            String partnership,
            String recordId,
            long index,
            String commitment,
            @Body Map<String, Object> body) {
        var telling = find(visit, partnership, recordId, index, commitment);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var request = AskErasureRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(recordId)
                .setEntryIndex(index)
                .setCommitment(telling.part().getCommitment())
                .setReason(reason(sent.typed().text(REASON)))
                .setNothingForbidsIt(sent.typed().has(SURE))
                .setRequestId(sent.requestId());
        try {
            telling.desk().agency().erasures().askErasure(request.build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, AskController::inputOf);
            return page(telling, sent.typed(), mistakes, refusal, sent.requestId());
        }
        return HttpResponse.seeOther(URI.create(Done.ERASURE_ASKED.at("/erasures/" + partnership)));
    }

    private Telling find(Visit visit, String partnership, String recordId, long index, String commitment) {
        var desk = desks.at(visit, partnership);
        if (!desk.mayAskToErase()) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
        if (!commitment.matches("[0-9a-f]{64}")) {
            throw Status.NOT_FOUND.asRuntimeException();
        }
        return Telling.find(desk, recordId, index, HexFormat.of().parseHex(commitment))
                .filter(telling -> telling.part().getHeld())
                .orElseThrow(Status.NOT_FOUND::asRuntimeException);
    }

    private static HttpResponse<?> page(
            Telling telling, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var desk = telling.desk();
        var summary = telling.record().getSummary();
        var page = new ErasurePages.Ask(
                summary.getRef(),
                summary.getTitle(),
                new Anchor("Back to the record", telling.home() + "#timeline"),
                telling.words(),
                telling.goes(),
                telling.stays(),
                telling.address(),
                refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                inputs(new Questions(typed, mistakes)),
                mistakes.summary());
        return desk.page(refusal.status(), Place.RECORDS, "erasure/ask", page);
    }

    private static List<Input> inputs(Questions questions) {
        return List.of(
                questions.radios(
                        REASON,
                        "Why should these words go?",
                        "Both agencies keep the reason for good.",
                        List.of(
                                Questions.option(
                                        "mistake",
                                        "They should never have been entered",
                                        "For example, they name a child."),
                                Questions.option(
                                        "person", "The person they are about has asked for it, and has the right"),
                                Questions.option("retention", "The time for which they may be kept is over"),
                                Questions.option("ordered", "A court or the Information Commissioner has ordered it"))),
                questions.checkboxes(
                        SURE,
                        "Does anybody need these words?",
                        "",
                        List.of(Questions.option(
                                "yes",
                                "I have made sure that no inquiry, court, complaint or audit needs these words"))));
    }

    private static ErasureReason reason(String chosen) {
        return switch (chosen) {
            case "mistake" -> ErasureReason.ERASURE_REASON_ENTERED_BY_MISTAKE;
            case "person" -> ErasureReason.ERASURE_REASON_ASKED_BY_PERSON;
            case "retention" -> ErasureReason.ERASURE_REASON_RETENTION_OVER;
            case "ordered" -> ErasureReason.ERASURE_REASON_ORDERED;
            default -> ErasureReason.ERASURE_REASON_UNSPECIFIED;
        };
    }

    private static Optional<String> inputOf(String field) {
        return switch (field) {
            case "reason" -> Optional.of(REASON);
            case "nothing_forbids_it" -> Optional.of(SURE);
            default -> Optional.empty();
        };
    }
}
