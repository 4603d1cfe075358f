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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
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
import uk.concord.gateway.record.Versions;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.CounterRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/** Where an approver reads a draft as it will be signed, and offers it. */
@Controller("/drafts/{partnership}/{draftId}/offer")
@Produces(MediaType.TEXT_HTML)
final class OfferController {
    private final Desks desks;

    OfferController(Desks desks) {
        this.desks = desks;
    }

    private record Opened(Desk desk, Draft draft, @Nullable RecordView record, AuthorityView authority) {
        DecidePages.Act act() {
            return draft.hasCounters() ? DecidePages.Act.COUNTER : DecidePages.Act.OFFER;
        }

        /** The version that the draft answers or changes; empty for a new record. */
        Optional<OfferView> before() {
            if (record == null) {
                return Optional.empty();
            }
            if (draft.hasCounters()) {
                return Versions.named(record, draft.getCounters());
            }
            var agreed = Versions.inForce(record);
            return agreed.isPresent() ? agreed : Outlook.latest(record);
        }

        String home() {
            return "/drafts/" + desk.partnership() + "/" + draft.getDraftId();
        }

        /** The words of the decision that stands in the decision file; the draft's while none does. */
        DecisionRecord words() {
            return authority.decided()
                    ? FiledWords.of(desk, new DecisionSubject(Kind.DRAFT, draft.getDraftId()))
                    : draft.getDecisionRecord();
        }

        Signing signing() {
            boolean existing = draft.getTerms().hasExisting();
            return new Signing(
                    act(), desk.sides().own().getName(), authority.late() && !existing, existing, authority.decided());
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
            var recordId = opened.draft().hasCounters()
                    ? counter(opened, sent, record.build(), days)
                    : first(opened, sent, record.build(), days);
            desks.changed(visit);
            var done = opened.draft().hasCounters() ? Done.COUNTERED : Done.OFFERED;
            return HttpResponse.seeOther(URI.create(done.at("/records/" + partnership + "/" + recordId)));
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, Signing::inputOf);
            return page(opened, sent.typed(), mistakes, refusal, sent.requestId());
        }
    }

    private static String first(Opened opened, Sent sent, DecisionRecord record, int days) {
        return opened.desk()
                .agency()
                .negotiations()
                .offer(OfferRequest.newBuilder()
                        .setPartnershipId(opened.desk().partnership())
                        .setDraftId(opened.draft().getDraftId())
                        .setExpectedVersion(sent.versionNumber())
                        .setDecisionRecord(record)
                        .setOpenDays(days)
                        .setRequestId(sent.requestId())
                        .build())
                .getRecordId();
    }

    private static String counter(Opened opened, Sent sent, DecisionRecord record, int days) {
        return opened.desk()
                .agency()
                .negotiations()
                .counter(CounterRequest.newBuilder()
                        .setPartnershipId(opened.desk().partnership())
                        .setDraftId(opened.draft().getDraftId())
                        .setExpectedVersion(sent.versionNumber())
                        .setDecisionRecord(record)
                        .setOpenDays(days)
                        .setRequestId(sent.requestId())
                        .build())
                .getRecordId();
    }

    private Opened open(Visit visit, String partnership, String draftId) {
        var desk = desks.at(visit, partnership);
        var got = desk.agency()
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .build());
        var draft = got.getDraft();
        var authority = desk.agency()
                .negotiations()
                .getAuthority(GetAuthorityRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draftId)
                        .build());
        return new Opened(
                desk,
                draft,
                draft.getNewRecord() ? null : record(desk, draft.getRecordId()),
                AuthorityView.of(authority, desk.partnership(), new DecisionSubject(Kind.DRAFT, draftId))
                        .unlessTooLate(got.getTooLate()));
    }

    private static HttpResponse<?> page(
            Opened opened, Typed typed, Mistakes mistakes, Refusal refusal, String requestId) {
        var desk = opened.desk();
        var version = Long.toUnsignedString(opened.draft().getVersion());
        var page = new DecidePages.Sign(
                opened.act(),
                subject(opened),
                new SummaryList(DecisionCard.words(opened.words())),
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
        return new DecidePages.Subject(
                draft.getRef(),
                draft.getTerms().getTitle(),
                new Anchor("Back to the draft", opened.home()),
                draft.hasCounters() ? answers(opened) : offers(opened),
                "",
                TermsView.of(draft.getTerms(), sides),
                changes(opened));
    }

    private static String offers(Opened opened) {
        var sides = opened.desk().sides();
        var partner = sides.partner().getName();
        return opened.draft().getTerms().hasExisting()
                ? "An existing agreement. You ask " + partner + " to confirm that both decided this."
                : "Exactly this text goes to " + partner + ", in the name of "
                        + sides.own().getName() + ".";
    }

    private static String answers(Opened opened) {
        var sides = opened.desk().sides();
        var which =
                opened.before().map(offer -> "version " + offer.getVersion()).orElse("their offer");
        return "Exactly this text answers " + which + " of " + sides.partner().getName() + ", in the name of "
                + sides.own().getName() + ". Theirs is over then, and they answer yours.";
    }

    private static @Nullable Changes changes(Opened opened) {
        var sides = opened.desk().sides();
        return opened.before()
                .map(before -> Changes.between(
                        "What changes against " + Versions.words(before, sides),
                        before.getTerms(),
                        opened.draft().getTerms(),
                        sides))
                .orElse(null);
    }

    private static RecordView record(Desk desk, String recordId) {
        return desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
    }
}
