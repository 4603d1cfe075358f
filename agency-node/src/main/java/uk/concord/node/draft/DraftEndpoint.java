package uk.concord.node.draft;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.grpc.Texts;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.CreateDraftResponse;
import uk.concord.proto.record.v1.DiscardDraftRequest;
import uk.concord.proto.record.v1.DiscardDraftResponse;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetDraftResponse;
import uk.concord.proto.record.v1.ListDraftsRequest;
import uk.concord.proto.record.v1.ListDraftsResponse;
import uk.concord.proto.record.v1.ReturnDraftRequest;
import uk.concord.proto.record.v1.ReturnDraftResponse;
import uk.concord.proto.record.v1.SaveDraftRequest;
import uk.concord.proto.record.v1.SaveDraftResponse;
import uk.concord.proto.record.v1.SubmitDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftResponse;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls about drafts. */
@Singleton
final class DraftEndpoint extends DraftServiceGrpc.DraftServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_REASON = 1_000;

    private final Drafts drafts;
    private final DraftSubjects subjects;
    private final CounteredOffers countered;
    private final NovatedTerms novated;

    DraftEndpoint(Drafts drafts, DraftSubjects subjects, CounteredOffers countered, NovatedTerms novated) {
        this.drafts = drafts;
        this.subjects = subjects;
        this.countered = countered;
        this.novated = novated;
    }

    @Override
    public void createDraft(CreateDraftRequest asked, StreamObserver<CreateDraftResponse> out) {
        Replies.one(out, () -> {
            var request = DraftWire.request(asked.getPartnershipId(), asked.getRequestId(), asked);
            var subject = asked.getRecordId().isEmpty()
                    ? subjects.newRecord()
                    : subjects.existingRecord(
                            request.partnership(), new RecordId(Asked.uuid("record_id", asked.getRecordId())));
            var draft =
                    drafts.create(request, subject, beginning(asked, subject).settling(settles(asked)));
            return CreateDraftResponse.newBuilder()
                    .setDraft(DraftWire.toProto(draft))
                    .build();
        });
    }

    @Override
    public void getDraft(GetDraftRequest asked, StreamObserver<GetDraftResponse> out) {
        Replies.one(out, () -> {
            var draft =
                    drafts.get(new PartnershipId(asked.getPartnershipId()), Asked.uuid("draft_id", asked.getDraftId()));
            var answer = GetDraftResponse.newBuilder()
                    .setDraft(DraftWire.toProto(draft))
                    .addAllProblems(DraftWire.toProto(subjects.problems(draft)));
            countered.tooLate(draft).ifPresent(refusal -> answer.setTooLateReason(refusal.name())
                    .setTooLate(refusal.sentence()));
            return answer.build();
        });
    }

    @Override
    public void listDrafts(ListDraftsRequest asked, StreamObserver<ListDraftsResponse> out) {
        Replies.one(out, () -> {
            var size = Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE);
            var found = drafts.open(
                    new PartnershipId(asked.getPartnershipId()), PageToken.read(asked.getPageToken()), size + 1);
            var page = found.subList(0, Math.min(size, found.size()));
            return ListDraftsResponse.newBuilder()
                    .addAllDrafts(page.stream().map(DraftWire::toProto).toList())
                    .setNextPageToken(found.size() > size ? next(page.getLast()) : "")
                    .build();
        });
    }

    @Override
    public void saveDraft(SaveDraftRequest asked, StreamObserver<SaveDraftResponse> out) {
        Replies.one(out, () -> {
            var draft = drafts.save(
                    DraftWire.request(asked.getPartnershipId(), asked.getRequestId(), asked),
                    Asked.uuid("draft_id", asked.getDraftId()),
                    asked.getExpectedVersion(),
                    asked.getTerms(),
                    asked.getDecisionRecord());
            return SaveDraftResponse.newBuilder()
                    .setDraft(DraftWire.toProto(draft))
                    .addAllProblems(DraftWire.toProto(subjects.problems(draft)))
                    .build();
        });
    }

    @Override
    public void submitDraft(SubmitDraftRequest asked, StreamObserver<SubmitDraftResponse> out) {
        Replies.one(out, () -> {
            var draft = drafts.submit(
                    DraftWire.request(asked.getPartnershipId(), asked.getRequestId(), asked),
                    Asked.uuid("draft_id", asked.getDraftId()),
                    asked.getExpectedVersion());
            return SubmitDraftResponse.newBuilder()
                    .setDraft(DraftWire.toProto(draft))
                    .build();
        });
    }

    @Override
    public void returnDraft(ReturnDraftRequest asked, StreamObserver<ReturnDraftResponse> out) {
        Replies.one(out, () -> {
            var draft = drafts.giveBack(
                    DraftWire.request(asked.getPartnershipId(), asked.getRequestId(), asked),
                    Asked.uuid("draft_id", asked.getDraftId()),
                    asked.getExpectedVersion(),
                    reason(asked.getReason()));
            return ReturnDraftResponse.newBuilder()
                    .setDraft(DraftWire.toProto(draft))
                    .build();
        });
    }

    @Override
    public void discardDraft(DiscardDraftRequest asked, StreamObserver<DiscardDraftResponse> out) {
        Replies.one(out, () -> {
            drafts.discard(
                    DraftWire.request(asked.getPartnershipId(), asked.getRequestId(), asked),
                    Asked.uuid("draft_id", asked.getDraftId()),
                    asked.getExpectedVersion());
            return DiscardDraftResponse.getDefaultInstance();
        });
    }

    private Beginning beginning(CreateDraftRequest asked, DraftSubjects.Subject subject) {
        if (asked.hasNovation()) {
            return novation(asked, subject);
        }
        if (!asked.hasCounters()) {
            return Beginning.with(asked.getTerms(), asked.getDecisionRecord());
        }
        if (subject.isNew()) {
            throw new BadInput("record_id", "RECORD_MISSING", "Name the record whose offer is to be countered.");
        }
        return countered.beginning(
                new PartnershipId(asked.getPartnershipId()),
                subject.record(),
                OfferReferences.read("counters", asked.getCounters()),
                asked.getTerms(),
                asked.getDecisionRecord());
    }

    private static @Nullable Digest settles(CreateDraftRequest asked) {
        if (asked.getSettles().isEmpty()) {
            return null;
        }
        return Asked.digest("settles", asked.getSettles());
    }

    private Beginning novation(CreateDraftRequest asked, DraftSubjects.Subject subject) {
        if (subject.isNew()) {
            throw new BadInput("record_id", "RECORD_MISSING", "Name the record whose agreement is to be passed on.");
        }
        if (asked.hasCounters() || !asked.getTerms().equals(Terms.getDefaultInstance())) {
            throw new BadInput(
                    "novation", "NOVATION_ALONE", "A novation makes the terms itself: send no terms and no offer.");
        }
        return novated.beginning(
                new PartnershipId(asked.getPartnershipId()),
                subject.record(),
                asked.getNovation(),
                asked.getDecisionRecord());
    }

    private static String next(Draft last) {
        return PageToken.at(last.changedAt(), last.id()).text();
    }

    private static String reason(String text) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_REASON) {
            throw new BadInput("reason", "REASON_MISSING", "Say why, in 1,000 characters or fewer.");
        }
        var violations = Texts.violations("reason", text);
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
        return text;
    }
}
