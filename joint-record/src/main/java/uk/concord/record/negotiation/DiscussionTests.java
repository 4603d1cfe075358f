package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_MARKED;
import static uk.concord.record.negotiation.VoidReason.NO_COMMENT_TEXT;
import static uk.concord.record.negotiation.VoidReason.TERMS_UNREADABLE;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_ENTRY;

import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.terms.TermsText;

/** Tests what is said without deciding: only that it can be read, and that what it is about lay before its author. */
final class DiscussionTests {
    private DiscussionTests() {}

    static @Nullable VoidReason shared(View past, Payload.DraftShared draft) {
        if (draft.terms() instanceof TermsText.Illegible) {
            return TERMS_UNREADABLE;
        }
        return isTextOrNothing(past, draft.about()) ? null : UNKNOWN_ENTRY;
    }

    static @Nullable VoidReason comment(View past, Act act, Payload.Comment comment) {
        if (act.comments() != (comment.kind() == Payload.Comment.Kind.ANSWERED ? 0 : 1)) {
            return NO_COMMENT_TEXT;
        }
        return switch (comment.kind()) {
            case REMARK, QUESTION -> isTextOrNothing(past, comment.about()) ? null : UNKNOWN_ENTRY;
            case REPLY -> commentAt(past, comment.about()) == null ? UNKNOWN_ENTRY : null;
            case ANSWERED -> answered(past, comment.about());
        };
    }

    private static @Nullable VoidReason answered(View past, @Nullable EntryPlace about) {
        var question = commentAt(past, about);
        if (about == null || question == null || question.kind() != Payload.Comment.Kind.QUESTION) {
            return UNKNOWN_ENTRY;
        }
        return Discussion.marks(past, about).isEmpty() ? null : ALREADY_MARKED;
    }

    /** Nothing, an offer or a shared draft. */
    private static boolean isTextOrNothing(View past, @Nullable EntryPlace about) {
        if (about == null) {
            return true;
        }
        var offer = past.offerAt(about.origin(), about.index());
        if (offer != null) {
            return offer.entry().leaf().equals(about.leaf());
        }
        var said = said(past, about);
        return said != null && said.payload() instanceof Payload.DraftShared;
    }

    /** What can be replied to. */
    private static Payload.@Nullable Comment commentAt(View past, @Nullable EntryPlace about) {
        var said = about == null ? null : said(past, about);
        return said != null
                        && said.payload() instanceof Payload.Comment comment
                        && comment.kind() != Payload.Comment.Kind.ANSWERED
                ? comment
                : null;
    }

    private static @Nullable Entry said(View past, EntryPlace about) {
        return past.said().stream()
                .filter(entry -> EntryPlace.of(entry).equals(about))
                .findFirst()
                .orElse(null);
    }
}
