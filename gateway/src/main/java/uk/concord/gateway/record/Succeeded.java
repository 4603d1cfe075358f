package uk.concord.gateway.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.Succession;

/**
 * An organisation that the terms in force name beyond its last day.
 *
 * @param words who, and who stands in its place from when
 * @param pass drafts the terms in which it does; absent when the reader cannot
 */
public record Succeeded(String words, @Nullable Pass pass) {

    /** A form of one button. */
    public record Pass(String action, String button, String leaving, String from) {}

    static List<Succeeded> of(RecordView record, RecordPage.Reading reading) {
        var mayPass = reading.mayDraft()
                && !record.getReadOnly()
                && Outlook.open(record).isEmpty();
        return record.getSuccessionsList().stream()
                .map(succession -> of(succession, mayPass ? reading.path() + "/succession" : ""))
                .toList();
    }

    private static Succeeded of(Succession succession, String action) {
        var leaving = succession.getLeaving();
        var successor = succession.getSuccessor().getName();
        var words = "These terms name " + leaving.getName() + " beyond its last day. " + successor
                + " stands in its place from " + Dates.plain(succession.getFrom()) + ".";
        return new Succeeded(
                words,
                action.isEmpty()
                        ? null
                        : new Pass(
                                action,
                                "Draft terms with " + successor,
                                leaving.getScheme() + ":" + leaving.getCode(),
                                succession.getFrom()));
    }
}
