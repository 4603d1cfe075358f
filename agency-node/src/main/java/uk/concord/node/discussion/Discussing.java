package uk.concord.node.discussion;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.draft.Draft;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Stale;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.proto.record.v1.ListDiscussionResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.text.PlainText;
import uk.concord.record.wire.DiscussionCodec;
import uk.concord.record.wire.TermsCodec;

/** Says things about a record, shows drafts to the partner, and lists both. */
@Singleton
final class Discussing {
    private static final Comparator<PageToken> ORDER =
            Comparator.comparingLong(PageToken::key).thenComparing(PageToken::id);

    private final CommandDesk desk;
    private final Records records;
    private final Drafts drafts;

    Discussing(CommandDesk desk, Records records, Drafts drafts) {
        this.desk = desk;
        this.records = records;
        this.drafts = drafts;
    }

    DiscussionItem say(
            Asking asking, RecordId record, Payload.Comment.Kind kind, @Nullable EntryPlace about, String text) {
        var words = text.strip();
        if (kind == Payload.Comment.Kind.ANSWERED && !words.isEmpty()) {
            throw new BadInput("text", "NO_TEXT_HERE", "Say it in a reply, and mark the question without words.");
        }
        if (PlainText.length(words) > Discussion.MOST_TEXT) {
            throw new BadInput("text", "TEXT_TOO_LONG", "Shorten this to 4,000 characters.");
        }
        return held(asking, record, new Command.Say(kind, about, words));
    }

    DiscussionItem share(Asking asking, UUID id, long expectedVersion, @Nullable EntryPlace about) {
        var draft = drafts.get(asking.partnership(), id);
        if (draft.version() != expectedVersion) {
            throw new Stale("DRAFT_CHANGED", "Somebody else changed this draft after you opened it. Look at it again.");
        }
        if (draft.status() == Draft.Status.DISCARDED || draft.status() == Draft.Status.OFFERED) {
            throw new Refused("DRAFT_" + draft.status(), "This draft is no longer being written.");
        }
        var terms = TermsCodec.read(draft.terms()).terms();
        var opening =
                draft.newRecord() ? new Command.OpenRecord(draft.ref(), terms.title(), terms.serviceCode()) : null;
        return held(asking, draft.record(), new Command.ShareDraft(opening, TermsCodec.text(terms), about));
    }

    private DiscussionItem held(Asking asking, RecordId record, Command command) {
        var held = Answers.held(asking, desk.submit(asking.partnership(), asking.command(record, command, null)));
        var place = DiscussionCodec.write(EntryPlace.of(last(held.entries())));
        return records.discussion(asking.partnership(), record).stream()
                .filter(item -> item.getPlace().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static Entry last(List<Entry> entries) {
        return entries.getLast();
    }

    ListDiscussionResponse list(PartnershipId partnership, RecordId record, Optional<PageToken> after, int size) {
        var all = records.discussion(partnership, record);
        var rest = all.stream()
                .sorted(Comparator.comparing(Discussing::position, ORDER).reversed())
                .filter(item -> after.map(token -> ORDER.compare(position(item), token) < 0)
                        .orElse(true))
                .toList();
        var page = rest.subList(0, Math.min(size, rest.size()));
        return ListDiscussionResponse.newBuilder()
                .addAllItems(page)
                .setNextPageToken(rest.size() > size ? position(page.getLast()).text() : "")
                .setTotal(all.size())
                .setOpenQuestions((int) all.stream()
                        .filter(item -> item.getKind() == CommentKind.COMMENT_KIND_QUESTION
                                && item.getAnsweredBy().isEmpty())
                        .count())
                .build();
    }

    private static PageToken position(DiscussionItem item) {
        var leaf = ByteBuffer.wrap(item.getPlace().getLeaf().toByteArray());
        return new PageToken(item.getRecordedAtMicros(), new UUID(leaf.getLong(), leaf.getLong()));
    }
}
