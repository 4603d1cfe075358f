package uk.concord.record.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.RecordHistory;

/** Two logs about one record, written by two agencies that see of each other what the story lets them see. */
public final class Story {
    final List<Entry> kentLog = new ArrayList<>();
    final List<Entry> nhsLog = new ArrayList<>();
    private final Author kent = new Author(this, Samples.KENT);
    private final Author nhs = new Author(this, Samples.NHS);
    private final RecordId id;
    private Instant now = Samples.START;

    /** A record of which nothing is written yet. */
    public Story() {
        this(Samples.RECORD);
    }

    private Story(RecordId id) {
        this.id = id;
    }

    /** The record in which the partnership keeps its account. */
    public static Story account() {
        return new Story(PartnershipAccount.of(Samples.PARTNERSHIP.id()));
    }

    public RecordId id() {
        return id;
    }

    /** A record that Kent has opened, and both know of. */
    public static Story opened() {
        var story = new Story();
        story.kent.opens();
        story.nhs.sees();
        return story;
    }

    public Author kent() {
        return kent;
    }

    public Author nhs() {
        return nhs;
    }

    public Author author(AgencyCode code) {
        return code.equals(Samples.KENT) ? kent : nhs;
    }

    public Instant now() {
        return now;
    }

    public Story later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** What somebody knows who holds all of both logs. */
    public JointRecord record() {
        return JointRecord.fold(history());
    }

    public RecordHistory history() {
        return new RecordHistory(Samples.PARTNERSHIP, id, kentLog, nhsLog);
    }

    List<Entry> log(AgencyCode code) {
        return code.equals(Samples.KENT) ? kentLog : nhsLog;
    }

    /** The verdict's code on an entry, by one who holds all of both logs; empty when valid. */
    public String verdictOn(Entry entry) {
        return verdict(entry, record());
    }

    public static String verdict(Entry entry, JointRecord record) {
        return record.entries(entry.author())
                .get(Math.toIntExact(entry.recordSeq()))
                .verdict()
                .code();
    }

    public @Nullable String agreedText() {
        return record().agreement()
                .map(agreement -> agreement.offer().reference().digest().hex())
                .orElse(null);
    }
}
