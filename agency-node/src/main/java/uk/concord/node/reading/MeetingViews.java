package uk.concord.node.reading;

import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.DisputeWords;
import uk.concord.proto.record.v1.MeetingView;
import uk.concord.proto.record.v1.RecommendationAnswerView;
import uk.concord.proto.record.v1.RecommendationView;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.PartReference;
import uk.concord.record.negotiation.GivenRecommendation;
import uk.concord.record.negotiation.HeldMeeting;

/** Meetings, recommendations and reasons as people see them. */
record MeetingViews(RecordSnapshot snapshot) {

    MeetingView meeting(HeldMeeting meeting) {
        var entry = meeting.entry();
        var envelope = DecisionViews.envelope(snapshot, entry);
        var confirmation = meeting.confirmation();
        var view = MeetingView.newBuilder()
                .setLeaf(DisputeViews.leaf(EntryPlace.of(entry)))
                .setAgency(entry.author().value())
                .setActor(envelope.getActor())
                .setRecordedAtMicros(envelope.getRecordedAtMicros())
                .setRung(meeting.held().rung())
                .setHeldOn(meeting.held().heldOn().toString())
                .addAllCouncilPosts(meeting.held().councilPosts())
                .addAllHealthPosts(meeting.held().healthPosts())
                .setConfirmedAtMicros(confirmation == null ? 0 : Micros.of(confirmation.recordedAt()));
        PartViews.words(snapshot, entry, PartReference.Kind.MINUTES).ifPresent(view::setText);
        PartViews.erasure(snapshot, entry).ifPresent(view::setErasure);
        return view.build();
    }

    RecommendationView recommendation(GivenRecommendation recommendation) {
        var entry = recommendation.entry();
        var envelope = DecisionViews.envelope(snapshot, entry);
        var view = RecommendationView.newBuilder()
                .setLeaf(DisputeViews.leaf(EntryPlace.of(entry)))
                .setAgency(entry.author().value())
                .setActor(envelope.getActor())
                .setRecordedAtMicros(envelope.getRecordedAtMicros())
                .setRung(recommendation.given().rung())
                .setRecommendedOn(recommendation.given().recommendedOn().toString())
                .addAllAnswers(
                        recommendation.answers().stream().map(this::answer).toList())
                .setAcceptedByBoth(recommendation.isAcceptedByBoth());
        PartViews.words(snapshot, entry, PartReference.Kind.RECOMMENDATION).ifPresent(view::setText);
        PartViews.erasure(snapshot, entry).ifPresent(view::setErasure);
        return view.build();
    }

    private RecommendationAnswerView answer(Entry entry) {
        return RecommendationAnswerView.newBuilder()
                .setAccepts(entry.payload() instanceof Disputing.RecommendationAnswered answered && answered.accepts())
                .setWords(words(entry))
                .build();
    }

    /** Reasons in words. */
    DisputeWords words(Entry entry) {
        var envelope = DecisionViews.envelope(snapshot, entry);
        var said = DisputeWords.newBuilder()
                .setAgency(entry.author().value())
                .setType(envelope.getType())
                .setActor(envelope.getActor())
                .setRecordedAtMicros(envelope.getRecordedAtMicros());
        PartViews.words(snapshot, entry, PartReference.Kind.GROUNDS).ifPresent(said::setText);
        PartViews.erasure(snapshot, entry).ifPresent(said::setErasure);
        return said.build();
    }
}
