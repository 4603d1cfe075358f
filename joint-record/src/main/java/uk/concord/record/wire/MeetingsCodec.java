package uk.concord.record.wire;

import java.util.List;
import uk.concord.proto.entry.v1.MeetingConfirmed;
import uk.concord.proto.entry.v1.MeetingHeld;
import uk.concord.proto.entry.v1.RecommendationAnswered;
import uk.concord.proto.entry.v1.Recommended;
import uk.concord.record.entry.Disputing;

/** Reads and writes meetings and recommendations; reading throws {@link IllegalArgumentException} on what is malformed. */
final class MeetingsCodec {
    private static final int MOST_POSTS = 20;
    private static final int MOST_POST = 200;

    private MeetingsCodec() {}

    static Disputing.MeetingHeld held(MeetingHeld message) {
        return new Disputing.MeetingHeld(
                DiscussionCodec.place(message.getDispute()),
                Reading.positive(message.getRung()),
                Reading.date(message.getHeldOn()),
                posts(message.getCouncilPostsList()),
                posts(message.getHealthPostsList()));
    }

    private static List<String> posts(List<String> posts) {
        if (posts.isEmpty() || posts.size() > MOST_POSTS) {
            throw new IllegalArgumentException("Not 1 to " + MOST_POSTS + " posts");
        }
        return posts.stream().map(post -> Reading.label(post, MOST_POST)).toList();
    }

    static Disputing.MeetingConfirmed confirmed(MeetingConfirmed message) {
        return new Disputing.MeetingConfirmed(
                DiscussionCodec.place(message.getDispute()), DiscussionCodec.place(message.getMeeting()));
    }

    static Disputing.Recommended recommended(Recommended message) {
        return new Disputing.Recommended(
                DiscussionCodec.place(message.getDispute()),
                Reading.positive(message.getRung()),
                Reading.date(message.getRecommendedOn()));
    }

    static Disputing.RecommendationAnswered answered(RecommendationAnswered message) {
        return new Disputing.RecommendationAnswered(
                DiscussionCodec.place(message.getDispute()),
                DiscussionCodec.place(message.getRecommendation()),
                message.getAccepts());
    }

    static MeetingHeld write(Disputing.MeetingHeld held) {
        return MeetingHeld.newBuilder()
                .setDispute(DiscussionCodec.write(held.dispute()))
                .setRung(held.rung())
                .setHeldOn(held.heldOn().toString())
                .addAllCouncilPosts(held.councilPosts())
                .addAllHealthPosts(held.healthPosts())
                .build();
    }

    static MeetingConfirmed write(Disputing.MeetingConfirmed confirmed) {
        return MeetingConfirmed.newBuilder()
                .setDispute(DiscussionCodec.write(confirmed.dispute()))
                .setMeeting(DiscussionCodec.write(confirmed.meeting()))
                .build();
    }

    static Recommended write(Disputing.Recommended given) {
        return Recommended.newBuilder()
                .setDispute(DiscussionCodec.write(given.dispute()))
                .setRung(given.rung())
                .setRecommendedOn(given.recommendedOn().toString())
                .build();
    }

    static RecommendationAnswered write(Disputing.RecommendationAnswered answered) {
        return RecommendationAnswered.newBuilder()
                .setDispute(DiscussionCodec.write(answered.dispute()))
                .setRecommendation(DiscussionCodec.write(answered.recommendation()))
                .setAccepts(answered.accepts())
                .build();
    }
}
