package uk.concord.record.negotiation;

import java.util.Comparator;
import java.util.List;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/**
 * What an independent chair recommends in a dispute, as one agency entered it.
 *
 * @param answers of each agency at most one
 */
public record GivenRecommendation(Entry entry, Disputing.Recommended given, List<Entry> answers) {
    public GivenRecommendation {
        answers = List.copyOf(answers);
    }

    /** Every recommendation of a dispute, by rung and agency. */
    static List<GivenRecommendation> in(DisputeStanding dispute) {
        return dispute.all()
                .filter(said -> said.payload() instanceof Disputing.Recommended)
                .map(said -> new GivenRecommendation(
                        said, (Disputing.Recommended) said.payload(), answers(dispute, EntryPlace.of(said))))
                .sorted(Comparator.<GivenRecommendation>comparingInt(
                                one -> one.given().rung())
                        .thenComparing(one -> one.entry().author()))
                .toList();
    }

    private static List<Entry> answers(DisputeStanding dispute, EntryPlace place) {
        return dispute.all()
                .filter(said -> said.payload() instanceof Disputing.RecommendationAnswered answered
                        && answered.recommendation().equals(place))
                .sorted(Comparator.comparing(Entry::author))
                .toList();
    }

    /** True when this agency has answered. */
    public boolean isAnsweredBy(AgencyCode agency) {
        return answers.stream().anyMatch(answer -> answer.author().equals(agency));
    }

    /** True when both accept it. */
    public boolean isAcceptedByBoth() {
        return answers.stream()
                        .filter(answer ->
                                answer.payload() instanceof Disputing.RecommendationAnswered said && said.accepts())
                        .map(Entry::author)
                        .distinct()
                        .count()
                == 2;
    }
}
