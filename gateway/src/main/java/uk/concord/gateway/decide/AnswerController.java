package uk.concord.gateway.decide;

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
import java.util.Map;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.record.OfferRead;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.DeclineRequest;

/** Where an approver reads the partner's offer, and accepts or declines it. */
@Controller("/records/{partnership}/{recordId}")
@Produces(MediaType.TEXT_HTML)
final class AnswerController {
    private final Desks desks;

    AnswerController(Desks desks) {
        this.desks = desks;
    }

    @Get("/answer")
    HttpResponse<?> read(Visit visit, String partnership, String recordId) {
        var opened = OpenOffer.read(desks.at(visit, partnership), recordId);
        var offer = opened.offer();
        var page = new DecidePages.Answer(
                opened.subject(),
                offer.hasDecision()
                        ? DecisionCard.of(
                                "offered this",
                                offer.getDecision(),
                                opened.desk().sides())
                        : null,
                opened.authority(),
                opened.home() + "/accept",
                counter(opened),
                opened.home() + "/decline");
        return opened.desk().page(Place.WORK, "decide/answer", page);
    }

    private static DecidePages.Counter counter(OpenOffer opened) {
        var desk = opened.desk();
        return new DecidePages.Counter(
                opened.home() + "/counter",
                desk.isCommissioner() ? desk.hidden(opened.read().text()) : null,
                desk.isCommissioner()
                        ? "Starts a draft with their text, for you to change. It goes to them once another approver has decided on it."
                        : "A commissioner of " + desk.sides().own().getName()
                                + " starts it from the record, with their text, and sends it to an approver.");
    }

    @Get("/{act:accept|decline}")
    HttpResponse<?> sign(Visit visit, String partnership, String recordId, String act) {
        var opened = OpenOffer.read(desks.at(visit, partnership), recordId);
        return page(
                opened, act(act), suggested(opened, act(act)), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post("/{act:accept|decline}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(
            Visit visit, String partnership, String recordId, String act, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = OfferRead.parse(sent.version());
        var opened = OpenOffer.read(desks.at(visit, partnership), recordId, read.orElse(null));
        var mistakes = new Mistakes();
        var questions = new Questions(sent.typed(), mistakes);
        var signing = opened.signing(act(act));
        var record = DecisionRecord.newBuilder();
        signing.read(questions, record);
        record.setDecidedBy(visit.user().name());
        var before = signing.before(questions);
        if (read.isEmpty()) {
            mistakes.general("It is not clear which offer you read. Read it again before you answer.");
        }
        if (mistakes.any()) {
            return page(opened, act(act), sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            answer(opened, act(act), read.orElseThrow(), record.build(), before, sent.requestId());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, Signing::inputOf);
            return page(opened, act(act), sent.typed(), mistakes, refusal, sent.requestId());
        }
        desks.changed(visit);
        var done = act(act) == DecidePages.Act.ACCEPT ? Done.ACCEPTED : Done.DECLINED;
        return HttpResponse.seeOther(URI.create(done.at(opened.home())));
    }

    private static void answer(
            OpenOffer opened,
            DecidePages.Act act,
            OfferRead read,
            DecisionRecord record,
            Signing.Before before,
            String requestId) {
        var negotiations = opened.desk().agency().negotiations();
        var recordId = opened.record().getSummary().getRecordId();
        if (act == DecidePages.Act.ACCEPT) {
            var accepted = negotiations.accept(AcceptRequest.newBuilder()
                    .setPartnershipId(opened.desk().partnership())
                    .setRecordId(recordId)
                    .setOffer(read.offer())
                    .setExpectedVersion(read.version())
                    .setDecisionRecord(record)
                    .setExistingDecidedOn(before.decidedOn())
                    .setExistingMinuteReference(before.minute())
                    .setRequestId(requestId)
                    .build());
            requireAnswer(accepted.hasRecord());
            return;
        }
        var declined = negotiations.decline(DeclineRequest.newBuilder()
                .setPartnershipId(opened.desk().partnership())
                .setRecordId(recordId)
                .setOffer(read.offer())
                .setExpectedVersion(read.version())
                .setDecisionRecord(record)
                .setRequestId(requestId)
                .build());
        requireAnswer(declined.hasRecord());
    }

    private static void requireAnswer(boolean given) {
        if (!given) {
            throw Status.INTERNAL
                    .withDescription("The service did not say how the record stands")
                    .asRuntimeException();
        }
    }

    private static HttpResponse<?> page(
            OpenOffer opened, DecidePages.Act act, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var desk = opened.desk();
        var read = opened.read().text();
        var page = new DecidePages.Sign(
                act,
                opened.subject(),
                act == DecidePages.Act.ACCEPT && opened.authority().decided() ? decided(opened) : null,
                opened.authority(),
                opened.home() + (act == DecidePages.Act.ACCEPT ? "/accept" : "/decline"),
                refusal.certain() ? desk.hidden(read) : desk.hidden(read, requestId),
                opened.signing(act).inputs(new Questions(typed, mistakes)),
                mistakes.summary(),
                new Anchor("Decide it later", opened.home()));
        return desk.page(refusal.status(), Place.WORK, "decide/sign", page);
    }

    private static SummaryList decided(OpenOffer opened) {
        var recordId = opened.record().getSummary().getRecordId();
        return new SummaryList(
                DecisionCard.words(FiledWords.of(opened.desk(), new DecisionSubject(Kind.OFFER, recordId))));
    }

    /** What the record of the decision could begin with; the approver changes it at will. */
    private static Typed suggested(OpenOffer opened, DecidePages.Act act) {
        var verb = act == DecidePages.Act.ACCEPT ? "accepts" : "declines";
        var sides = opened.desk().sides();
        return new Filling()
                .text(
                        "decision-text",
                        sides.own().getName() + " " + verb + " version "
                                + opened.offer().getVersion() + " of "
                                + opened.offer().getTerms().getTitle() + ", offered by "
                                + sides.name(opened.offer().getOfferer()) + ".")
                .typed();
    }

    private static DecidePages.Act act(String name) {
        return name.equals("accept") ? DecidePages.Act.ACCEPT : DecidePages.Act.DECLINE;
    }
}
