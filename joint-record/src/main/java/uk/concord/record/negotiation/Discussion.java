package uk.concord.record.negotiation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.Findings;
import uk.concord.record.Problem;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;

/** What both agencies have said about a record without deciding anything: shared drafts and comments. */
public final class Discussion {
    /** The longest comment, in characters. */
    public static final int MOST_TEXT = 4_000;
    /** The most that one agency may say about one record. */
    static final int MOST_OF_AGENCY = 1_000;
    /** The most that one person may say about one record within an hour. */
    static final int MOST_AN_HOUR = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::recordedAt).thenComparing(Entry::author).thenComparingLong(Entry::recordSeq);

    private final JointRecord record;

    private Discussion(JointRecord record) {
        this.record = record;
    }

    public static Discussion of(JointRecord record) {
        return new Discussion(record);
    }

    /** Every valid shared draft and comment, oldest first. */
    public List<Entry> entries() {
        return record.view().said().stream()
                .filter(entry -> !(entry.payload() instanceof Payload.Document))
                .sorted(ORDER)
                .toList();
    }

    /** The entry that marks a question as answered; empty while it is open. Of two at once the earlier by {@link #ORDER}. */
    public Optional<Entry> answered(Entry question) {
        return marks(record.view(), EntryPlace.of(question)).stream().min(ORDER);
    }

    static List<Entry> marks(View view, EntryPlace question) {
        return view.said().stream()
                .filter(entry -> entry.payload() instanceof Payload.Comment comment
                        && comment.kind() == Payload.Comment.Kind.ANSWERED
                        && question.equals(comment.about()))
                .toList();
    }

    /** What keeps an agency from saying it; both books would take it. */
    static List<Problem> problems(String text) {
        var findings = new Findings();
        findings.filled(!text.isBlank(), "text");
        findings.text("text", text, MOST_TEXT);
        findings.anonymous("text", text);
        return findings.problems();
    }

    boolean isFull(AgencyCode own) {
        return record.entries(own).stream()
                        .filter(judged -> judged.entry().payload() instanceof Payload.Said)
                        .count()
                >= MOST_OF_AGENCY;
    }

    boolean isTooFast(AgencyCode own, ActorId actor, Instant now) {
        return record.entries(own).stream()
                        .map(Judged::entry)
                        .filter(entry -> entry.payload() instanceof Payload.Said)
                        .filter(entry -> entry.actor().id().equals(actor)
                                && entry.recordedAt().isAfter(now.minus(HOUR)))
                        .count()
                >= MOST_AN_HOUR;
    }
}
