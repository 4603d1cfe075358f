package uk.concord.gateway.discussion;

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
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.EntryPlace;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListDiscussionRequest;

/** Where both agencies talk about a record. */
@Controller("/records/{partnership}/{recordId}/discussion")
@Produces(MediaType.TEXT_HTML)
final class DiscussionController {
    private static final int MOST_TEXT = 4_000;
    private static final Pattern PLACE = Pattern.compile("([a-z0-9/-]{1,200})@(\\d{1,18})@([0-9a-f]{64})");

    private final Desks desks;

    DiscussionController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String recordId,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String reply,
            @QueryValue(defaultValue = "") String draft,
            @QueryValue(defaultValue = "") String done) {
        var read = read(desks.at(visit, partnership, book), recordId, after);
        var questions = new Questions(Typed.nothing(), new Mistakes());
        return page(
                read.replyingTo(reply).looking(draft),
                questions,
                new Refusal(HttpStatus.OK, true),
                "",
                Done.words(done));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var about = sent.typed().text("about");
        var read = read(desks.at(visit, partnership), recordId, "").replyingTo(about);
        var questions = new Questions(sent.typed(), new Mistakes());
        var kind = kind(sent.typed().text("kind"), !about.isEmpty());
        var text = questions.readText("text", MOST_TEXT);
        if (kind.isEmpty()) {
            questions.mistakes().at("kind", "Say whether it is a remark or a question");
        }
        if (text.isEmpty()) {
            questions.mistakes().at("text", "Write what you want to say");
        }
        if (questions.mistakes().any()) {
            return page(read, questions, new Refusal(HttpStatus.BAD_REQUEST, true), "", "");
        }
        var request = CommentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(recordId)
                .setKind(kind.get())
                .setText(text)
                .setRequestId(sent.requestId());
        place(about).ifPresent(request::setAbout);
        try {
            read.desk().agency().discussion().comment(request.build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(
                    failed,
                    questions.mistakes(),
                    field -> field.equals("text") ? Optional.of("text") : Optional.empty());
            return page(read, questions, refusal, sent.requestId(), "");
        }
        return HttpResponse.seeOther(URI.create(Done.SAID.at(read.home())));
    }

    @Post("/answered")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mark(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var desk = desks.at(visit, partnership);
        var request = CommentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(recordId)
                .setKind(CommentKind.COMMENT_KIND_ANSWERED)
                .setRequestId(sent.requestId());
        place(sent.typed().text("about")).ifPresent(request::setAbout);
        desk.agency().discussion().comment(request.build());
        return HttpResponse.seeOther(
                URI.create(Done.MARKED.at("/records/" + partnership + "/" + recordId + "/discussion")));
    }

    private static DiscussionRead read(Desk desk, String recordId, String after) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var said = desk.agency()
                .discussion()
                .listDiscussion(ListDiscussionRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .setPageToken(after)
                        .build());
        return new DiscussionRead(desk, record, said, !after.isEmpty(), "", "");
    }

    private static HttpResponse<?> page(
            DiscussionRead read, Questions questions, Refusal refusal, String requestId, String done) {
        var key = refusal.certain() ? "" : requestId;
        return read.desk().page(refusal.status(), Place.RECORDS, "discussion/page", read.page(questions, key, done));
    }

    private static Optional<CommentKind> kind(String chosen, boolean reply) {
        if (reply) {
            return Optional.of(CommentKind.COMMENT_KIND_REPLY);
        }
        return switch (chosen) {
            case "remark" -> Optional.of(CommentKind.COMMENT_KIND_REMARK);
            case "question" -> Optional.of(CommentKind.COMMENT_KIND_QUESTION);
            default -> Optional.empty();
        };
    }

    /** A place as addresses and forms carry it. */
    static String text(EntryPlace place) {
        return place.getOrigin() + "@" + place.getIndex() + "@"
                + HexFormat.of().formatHex(place.getLeaf().toByteArray());
    }

    private static Optional<EntryPlace> place(String text) {
        var matched = PLACE.matcher(text);
        return matched.matches()
                ? Optional.of(EntryPlace.newBuilder()
                        .setOrigin(matched.group(1))
                        .setIndex(Long.parseLong(matched.group(2)))
                        .setLeaf(ByteString.copyFrom(HexFormat.of().parseHex(matched.group(3))))
                        .build())
                : Optional.empty();
    }
}
