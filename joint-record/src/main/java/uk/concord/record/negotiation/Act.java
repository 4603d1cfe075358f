package uk.concord.record.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Seen;

/**
 * What is judged: an entry, or what would become one.
 *
 * @param seen null for what is about to be decided on everything that is held
 * @param decisionRecords how many decision records belong to it
 * @param comments how many comments' words belong to it
 * @param documents true when exactly one title, one file name and one content of a document, all shared, belong to it and nothing else
 * @param words how many texts of the kind that its payload asks for belong to it
 */
record Act(
        AgencyCode by,
        Actor actor,
        Instant recordedAt,
        Payload payload,
        @Nullable Seen seen,
        long decisionRecords,
        long comments,
        boolean documents,
        long words) {
    /** British time is at most this far ahead of UTC. */
    private static final int SUMMER_TIME_SECONDS = 3_600;

    private static final Set<PartReference.Kind> DOCUMENT_PARTS =
            Set.of(PartReference.Kind.DOCUMENT_TITLE, PartReference.Kind.DOCUMENT_NAME, PartReference.Kind.DOCUMENT);

    static Act of(Entry entry) {
        return new Act(
                entry.author(),
                entry.actor(),
                entry.recordedAt(),
                entry.payload(),
                entry.seen(),
                count(entry, PartReference.Kind.DECISION_RECORD),
                count(entry, PartReference.Kind.COMMENT),
                isDocument(entry),
                words(entry));
    }

    private static boolean isDocument(Entry entry) {
        return entry.parts().size() == DOCUMENT_PARTS.size()
                && DOCUMENT_PARTS.stream().allMatch(kind -> count(entry, kind) == 1)
                && entry.parts().stream().allMatch(part -> part.visibility() == PartReference.Visibility.SHARED);
    }

    private static long words(Entry entry) {
        return switch (entry.payload()) {
            case Disputing.StatementFiled _ -> isSealed(entry) ? 1 : 0;
            case Disputing.MeetingHeld _ -> shared(entry, PartReference.Kind.MINUTES);
            case Disputing.Recommended _ -> shared(entry, PartReference.Kind.RECOMMENDATION);
            case Accounting _ -> shared(entry, PartReference.Kind.COMMENT);
            case Disputing.Proposed _ -> isProposal(entry) ? 1 : 0;
            default -> count(entry, PartReference.Kind.GROUNDS);
        };
    }

    /** A statement is one part and nothing beside it: what is not sealed would say what is. */
    private static boolean isSealed(Entry entry) {
        return entry.parts().size() == 1
                && entry.parts().getFirst().kind() == PartReference.Kind.STATEMENT
                && entry.parts().getFirst().visibility() == PartReference.Visibility.SEALED;
    }

    /** A proposal is one part and nothing beside it: what is of another kind would be shown to everybody. */
    private static boolean isProposal(Entry entry) {
        return entry.parts().size() == 1 && shared(entry, PartReference.Kind.PROPOSAL) == 1;
    }

    private static long shared(Entry entry, PartReference.Kind kind) {
        return entry.parts().stream()
                .filter(part -> part.kind() == kind && part.visibility() == PartReference.Visibility.SHARED)
                .count();
    }

    private static long count(Entry entry, PartReference.Kind kind) {
        return entry.parts().stream().filter(part -> part.kind() == kind).count();
    }

    Act saying(Payload other) {
        return new Act(by, actor, recordedAt, other, seen, decisionRecords, comments, documents, words);
    }

    /**
     * The latest day it could have been in the United Kingdom. An hour is added instead of asking a time zone table,
     * so that both agencies judge alike whatever tables they have.
     */
    LocalDate day() {
        return recordedAt
                .plusSeconds(SUMMER_TIME_SECONDS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }
}
