package uk.concord.gateway.dispute;

import java.util.List;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.dispute.DisputePage.Meeting;
import uk.concord.gateway.dispute.DisputePage.Recommendation;
import uk.concord.gateway.dispute.DisputePage.Said;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.MeetingView;
import uk.concord.proto.record.v1.RecommendationAnswerView;
import uk.concord.proto.record.v1.RecommendationView;

/** Meetings and what chairs recommend, in words. */
record Meetings(DisputeRead read) {

    Meeting meeting(MeetingView meeting, DisputeActions actions) {
        var sides = read.sides();
        var other = DisputeWording.other(meeting.getAgency(), sides);
        var confirmed = meeting.getConfirmedAtMicros() != 0;
        var day = DisputeRead.day(meeting.getHeldOn());
        return new Meeting(
                "Meeting of " + day,
                confirmed ? new Tag("Confirmed by " + other, Tag.Colour.GREEN) : Tag.grey("Not confirmed by " + other),
                new SummaryList(List.of(
                        new SummaryList.Row("Rung", read.rungName(meeting.getRung())),
                        new SummaryList.Row(
                                sides.council().getShortName(), String.join("\n", meeting.getCouncilPostsList())),
                        new SummaryList.Row(
                                sides.health().getShortName(), String.join("\n", meeting.getHealthPostsList())),
                        new SummaryList.Row(
                                "Entered by",
                                sides.shortName(meeting.getAgency()) + ", "
                                        + meeting.getActor().getPost() + ", "
                                        + Dates.moment(meeting.getRecordedAtMicros())))),
                DisputeRead.words(
                        meeting.hasErasure()
                                ? read.gone(meeting.getErasure(), meeting.getAgency())
                                : meeting.getText()),
                confirmed ? null : actions.confirm(meeting, day));
    }

    Recommendation recommendation(RecommendationView given) {
        return new Recommendation(
                read.rungName(given.getRung()),
                "Recommended on " + DisputeRead.day(given.getRecommendedOn()) + "; entered by "
                        + read.sides().shortName(given.getAgency()) + ", "
                        + given.getActor().getPost() + ", " + Dates.moment(given.getRecordedAtMicros()),
                DisputeRead.words(
                        given.hasErasure() ? read.gone(given.getErasure(), given.getAgency()) : given.getText()),
                given.getAnswersList().stream().map(this::answer).toList());
    }

    private Said answer(RecommendationAnswerView answer) {
        var words = answer.getWords();
        return new Said(
                read.sides().shortName(words.getAgency()) + (answer.getAccepts() ? " accepts it" : " refuses it"),
                words.getActor().getPost() + ", " + Dates.moment(words.getRecordedAtMicros()),
                DisputeRead.words(
                        words.hasErasure() ? read.gone(words.getErasure(), words.getAgency()) : words.getText()));
    }
}
