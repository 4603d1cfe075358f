package uk.concord.gateway.decide;

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
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.record.Outlook;
import uk.concord.gateway.record.TermsView;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferRequest;

/** Where an approver reads a draft as it will be signed, and offers it. */
@Controller("/drafts/{partnership}/{draftId}/offer")
@Produces(MediaType.TEXT_HTML)
final class OfferController {
    private final Desks desks;

    OfferController(Desks desks) {
        this.desks = desks;
    }

    private record Opened(Desk desk, Draft draft, AuthorityView authority) {
        String home() {
            return "/drafts/" + desk.partnership() + "/" + draft.getDraftId();
        }

        Signing signing() {
            boolean existing = draft.getTerms().hasExisting();
            return new Signing(
                    DecidePages.Act.OFFER, desk.sides().own().getName(), authority.late() && !existing, existing);
        }
    }

    @Get
    HttpResponse<?> show(Visit visit, String partnership, String draftId) {
        var opened = open(visit, partnership, draftId);
        return page(opened, Typed.nothing(), new Mistakes(), new Refusal(HttpStatus.OK, true), "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> offer(Visit visit, String partnership, String draftId, @Body Map<String, Object> body) {
        var opened = open(visit, partnership, draftId);
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        var questions = new Questions(sent.typed(), mistakes);
        var record = opened.draft().getDecisionRecord().toBuilder();
        opened.signing().read(questions, record);
        record.setDecidedBy(visit.user().name());
        int days = opened.signing().openDays(questions);
        if (mistakes.any()) {
            return page(opened, sent.typed(), mistakes, new Refusal(HttpStatus.BAD_REQUEST, true), "");
        }
        try {
            var offered = opened.desk()
                    .agency()
                    .negotiations()
                    .offer(OfferRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setDraftId(draftId)
                            .setExpectedVersion(sent.versionNumber())
                            .setDecisionRecord(record)
                            .setOpenDays(days)
                            .setRequestId(sent.requestId())
                            .build());
            desks.changed(visit);
            return HttpResponse.seeOther(
                    URI.create(Done.OFFERED.at("/records/" + partnership + "/" + offered.getRecordId())));
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, Signing::inputOf);
            return page(opened, sent.typed(), mistakes, refusal, sent.requestId());
        }
    }

    private Opened open(Visit visit, String partnership, String draftId) {
        var desk = desks.at(visit, partnership);
        var draft = desk.agency()
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .build())
                .getDraft();
        var authority = desk.agency()
                .negotiations()
                .getAuthority(GetAuthorityRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .build());
        return new Opened(desk, draft, AuthorityView.of(authority));
    }

    private static HttpResponse<?> page(
            Opened opened, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var desk = opened.desk();
        var version = Long.toUnsignedString(opened.draft().getVersion());
        var page = new DecidePages.Sign(
                DecidePages.Act.OFFER,
                subject(opened),
                new SummaryList(DecisionCard.words(opened.draft().getDecisionRecord())),
                opened.authority(),
                opened.home() + "/offer",
                refusal.certain() ? desk.hidden(version) : desk.hidden(version, requestId),
                opened.signing().inputs(new Questions(typed, mistakes)),
                mistakes.summary(),
                new Anchor("Give it back with a reason", opened.home() + "/return"));
        return desk.page(refusal.status(), Place.WORK, "decide/sign", page);
    }

    private static DecidePages.Subject subject(Opened opened) {
        var draft = opened.draft();
        var sides = opened.desk().sides();
        var partner = sides.partner().getName();
        return new DecidePages.Subject(
                draft.getRef(),
                draft.getTerms().getTitle(),
                new Anchor("Back to the draft", opened.home()),
                draft.getTerms().hasExisting()
                        ? "An existing agreement. You ask " + partner + " to confirm that both decided this."
                        : "Exactly this text goes to " + partner + ", in the name of "
                                + sides.own().getName() + ".",
                "",
                TermsView.of(draft.getTerms(), sides),
                draft.getNewRecord() ? null : changes(opened));
    }

    private static @Nullable Changes changes(Opened opened) {
        var record = opened.desk()
                .agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(opened.desk().partnership())
                        .setRecordId(opened.draft().getRecordId())
                        .build())
                .getRecord();
        return Outlook.latest(record)
                .map(before -> Changes.between(
                        "What changes against version " + before.getVersion() + " by "
                                + opened.desk().sides().shortName(before.getOfferer()),
                        before.getTerms(),
                        opened.draft().getTerms(),
                        opened.desk().sides()))
                .orElse(null);
    }
}
