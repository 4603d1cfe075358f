package uk.concord.record.negotiation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Findings;
import uk.concord.record.Problem;
import uk.concord.record.document.DocumentCheck;
import uk.concord.record.entry.Payload;

/** The documents that both agencies have put beside a record. */
public final class Documents {
    /** The most that one agency may attach to one record. */
    public static final int MOST_OF_AGENCY = 50;

    private static final Comparator<Judged> NEWEST_FIRST = Comparator.comparing(
                    (Judged judged) -> judged.entry().recordedAt())
            .thenComparing(judged -> judged.entry().author())
            .thenComparing(judged -> judged.entry().recordSeq())
            .reversed();

    private Documents() {}

    /** Every document of a record, the newest first; void ones too, for people to see. */
    public static List<Judged> of(JointRecord record) {
        var partnership = record.partnership();
        return Stream.of(partnership.council(), partnership.health())
                .flatMap(agency -> record.entries(agency.code()).stream())
                .filter(judged -> judged.entry().payload() instanceof Payload.Document)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** True when there is something that a document can belong to. */
    public static boolean hasPlace(JointRecord record) {
        return hasPlace(record.view());
    }

    /** True when an agency may attach no more to a record. The partner's book would take it. */
    public static boolean isFull(JointRecord record, AgencyCode own) {
        return record.entries(own).stream()
                        .filter(judged -> judged.entry().payload() instanceof Payload.Document)
                        .count()
                >= MOST_OF_AGENCY;
    }

    /** Why it is void; null when it is not. */
    static @Nullable VoidReason reason(View past, Act act) {
        if (!act.documents()) {
            return VoidReason.NOT_A_DOCUMENT;
        }
        return hasPlace(past) ? null : VoidReason.NOTHING_TO_ATTACH_TO;
    }

    private static boolean hasPlace(View past) {
        return past.openOffer() != null || !past.agreements().isEmpty();
    }

    /** What keeps an agency from attaching it; both books would take it. */
    static List<Problem> problems(Command.Attach attach, Circumstances circumstances) {
        var findings = new Findings();
        if (findings.filled(!attach.title().isBlank(), "title")) {
            findings.line("title", attach.title(), DocumentCheck.MOST_NAME);
            findings.anonymous("title", attach.title());
        }
        findings.require(
                !attach.document().dated().isAfter(circumstances.today()),
                "dated",
                "DOCUMENT_DATED_AHEAD",
                "The date of the document must be today or in the past");
        return findings.problems();
    }
}
