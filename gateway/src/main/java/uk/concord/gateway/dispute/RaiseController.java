package uk.concord.gateway.dispute;

import com.google.protobuf.ByteString;
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
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListLaddersRequest;

/** Raises a dispute about a record. */
@Controller("/records/{partnership}/{recordId}/disputes/new")
@Produces(MediaType.TEXT_HTML)
final class RaiseController {
    private static final Map<String, String> INPUTS = Map.of(
            "line_ids", "line",
            "grounds", "grounds",
            "amount_pence", "amount",
            "since", "since",
            "text", "text");

    private final Desks desks;

    RaiseController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> ask(Visit visit, String partnership, String recordId) {
        var read = read(desks.at(visit, partnership), recordId);
        return page(read, new Questions(read.filled(), new Mistakes()), "", HttpStatus.OK);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> raise(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId);
        var questions = new Questions(sent.typed(), new Mistakes());
        var request = read.request(questions, sent.requestId());
        if (questions.mistakes().any()) {
            return page(read, questions, "", HttpStatus.BAD_REQUEST);
        }
        ByteString leaf;
        try {
            leaf = read.desk()
                    .agency()
                    .disputes()
                    .raiseDispute(request)
                    .getDispute()
                    .getLeaf();
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, questions.mistakes(), field -> Optional.ofNullable(INPUTS.get(field)));
            return page(read, questions, refusal.certain() ? "" : sent.requestId(), refusal.status());
        }
        return HttpResponse.seeOther(URI.create(Done.DISPUTE_RAISED.at("/records/" + partnership + "/" + recordId
                + "/disputes/" + HexFormat.of().formatHex(leaf.toByteArray()))));
    }

    private static HttpResponse<?> page(RaiseRead read, Questions questions, String requestId, HttpStatus status) {
        return read.desk().page(status, Place.DISPUTES, "dispute/raise", read.page(questions, requestId));
    }

    private static RaiseRead read(Desk desk, String recordId) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var ladders = desk.agency()
                .disputes()
                .listLadders(ListLaddersRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .build())
                .getLaddersList();
        return new RaiseRead(desk, record, ladders);
    }
}
